"""Static cartography: a MapDocument as PNG, SVG or PDF, in a projection that suits it, drawn without a browser.

The only room that knows matplotlib. Lengths are CSS pixels (1/96 inch) from the upper left corner; points of the plane
are complex numbers, real to the right and imaginary down.
"""

from mapper.render.picture.drawing import SIGN_INCHES, BareMap, to_bare_map, to_picture

__all__ = ["SIGN_INCHES", "BareMap", "to_bare_map", "to_picture"]
