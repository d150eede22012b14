"""The schemas of the contributed files, as pydantic models: the boundary at which strangers' data is judged."""
