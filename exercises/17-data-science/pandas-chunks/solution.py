import pandas as pd


def sales_by_region(path, chunksize):
    """Orders, total and mean for each region, of a file that is read in chunks."""
    chunks = pd.read_csv(
        path, chunksize=chunksize, usecols=["region", "amount"], dtype={"region": str, "amount": float},
        keep_default_na=False, na_values={"region": [""], "amount": [""]})
    parts = [
        chunk.groupby("region")["amount"].agg(orders="size", amounts="count", total="sum") for chunk in chunks
    ]
    result = pd.concat(parts).groupby(level="region").sum()
    result["mean"] = result["total"] / result["amounts"]
    return result.drop(columns="amounts").astype({"orders": int, "total": float, "mean": float})
