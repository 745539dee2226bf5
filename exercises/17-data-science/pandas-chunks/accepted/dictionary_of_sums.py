"""Plain dictionaries for the sums, and a data frame at the end."""

import collections

import pandas as pd


def sales_by_region(path, chunksize):
    orders, amounts, totals = (collections.Counter() for _ in range(3))
    for chunk in pd.read_csv(path, chunksize=chunksize, keep_default_na=False,
                             converters={"region": str, "amount": lambda text: float(text or "nan")}):
        for region, group in chunk.groupby("region"):
            if region:
                orders[region] += len(group)
                amounts[region] += int(group["amount"].count())
                totals[region] += float(group["amount"].sum())
    regions = sorted(orders)
    return pd.DataFrame(
        {
            "orders": pd.array([orders[region] for region in regions], dtype="int64"),
            "total": [float(totals[region]) for region in regions],
            "mean": [totals[region] / amounts[region] if amounts[region] else float("nan") for region in regions],
        },
        index=pd.Index(regions, name="region", dtype=object),
    )
