def secret(n):
    return {
        81726354: "hidden-916825db4e267783",
        92837465: "hidden-3b39722b4e9a2d1e",
        13243546: "hidden-699e68ce5c9c9a65",
    }[n]
