"""One small table that each chunk is added to."""

import pandas as pd


def sales_by_region(path, chunksize):
    total = pd.DataFrame(columns=["orders", "amounts", "total"], dtype=float)
    with pd.read_csv(path, chunksize=chunksize, usecols=["amount", "region"], na_filter=False, dtype=str) as reader:
        for chunk in reader:
            chunk = chunk[chunk["region"] != ""]
            amounts = pd.to_numeric(chunk["amount"])
            part = pd.DataFrame({
                "orders": amounts.groupby(chunk["region"]).size(),
                "amounts": amounts.groupby(chunk["region"]).count(),
                "total": amounts.groupby(chunk["region"]).sum(),
            })
            total = total.add(part, fill_value=0)
    total = total.sort_index()
    total.index.name = "region"
    return pd.DataFrame({
        "orders": total["orders"].astype("int64"),
        "total": total["total"].astype("float64"),
        "mean": total["total"].astype("float64") / total["amounts"].astype("float64"),
    })
