import os


def disk_usage(folder):
    sizes = {}

    def visit(path):
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    visit(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    sizes[entry.inode()] = entry.stat(follow_symlinks=False).st_size

    visit(folder)
    return sum(sizes.values()), []
