def is_balanced(text):
    """Tell whether every bracket in text has its partner."""
    pass
