"""Where things are drawn, decided once for every renderer."""
