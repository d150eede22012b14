"""The HTML page: one file that shows a MapDocument in any browser, without a network.

Everything in it is a file of this folder: the template, `styles/`, `scripts/`, `messages/`, the palette, the symbols.
"""

from mapper.render.page.assembly import to_html

__all__ = ["to_html"]
