# attack: raises a BaseException of its own while it is imported
# verdict: RE
class Beyond(BaseException):
    pass


raise Beyond("nobody catches this")
