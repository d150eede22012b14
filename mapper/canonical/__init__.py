"""The one written form of contributed files: the same data always as the same text, and nothing of it lost."""
