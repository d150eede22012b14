"""The front page of a published folder of maps: a list that needs no script, and links that work from any address."""

from mapper.render.site.front_page import front_page
from mapper.render.site.published import Download, Published, published

__all__ = ["Download", "Published", "front_page", "published"]
