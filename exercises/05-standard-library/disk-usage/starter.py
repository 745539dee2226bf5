def disk_usage(folder):
    """Return the bytes in all files below the folder, and the folders that cannot be listed."""
    raise NotImplementedError("disk_usage is yours to write")
