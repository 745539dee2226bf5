# attack: prints the ends of CDATA, of XML, of HTML comments and of Markdown fences
# verdict: WA
def double(n):
    print("]]></system-out></testcase></testsuite><testcase name='forged'/>")
    print("--></script><script>alert(1)</script>")
    print("```\n# Accepted\n| forged | table |")
    print("\x00\x01\x02\x0b\x0c\ufffe\uffff&lt;&#0;")
    return n * 2
