"""A map as a folium.Map, for notebooks and for people who hold one; the only room that imports folium."""

from mapper.render.notebook.folium_map import to_folium

__all__ = ["to_folium"]
