"""The HTML page: one file that shows a MapDocument in any browser, without a network.

Everything in it is a file of this folder: the template, `messages/`, the palette, the symbols, and in
`built/` its program and style sheet, which frontend/ makes (`make page`).
"""

from mapper.render.page.assembly import to_html

__all__ = ["to_html"]
