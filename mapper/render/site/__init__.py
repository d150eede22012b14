"""The front page of a published folder of maps: a list that needs no script, and links that work from any address."""

from mapper.render.site.front_page import Download, entry, front_page

__all__ = ["Download", "entry", "front_page"]
