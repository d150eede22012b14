"""What arrays are called on this floor: points of a plane are complex numbers, x + iy in pixels, y to the south."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Points = NDArray[np.complex128]
Codes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
