"""What each kind of file may contain, as pydantic models: the boundary at which strangers' data is judged."""
