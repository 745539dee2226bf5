class Name:
    def text(self):
        return "c.txt"
