"""Runs a Schematron of the query binding xslt2, made into XSLT, with Saxon."""

import copy
from pathlib import Path

import lxml.etree
import saxonche

SCH = "{http://purl.oclc.org/dsdl/schematron}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"


class Schematron:
    def __init__(self, path):
        self.folder = Path(path).parent
        schema = lxml.etree.parse(str(path)).getroot()
        spaces = {ns.get("prefix"): ns.get("uri") for ns in schema.iter(SCH + "ns")}
        sheet = lxml.etree.Element(XSL + "stylesheet", version="3.0", nsmap=spaces | {
            "xsl": XSL[1:-1], "xsd": "http://www.w3.org/2001/XMLSchema", "xs": "http://www.w3.org/2001/XMLSchema"})
        sheet.set("{http://www.w3.org/XML/1998/namespace}base", Path(path).resolve().as_uri())
        for function in schema.iter(XSL + "function"):
            sheet.append(copy.deepcopy(function))
        lets(sheet, schema)
        root = lxml.etree.SubElement(sheet, XSL + "template", match="/")
        found = lxml.etree.SubElement(root, "found")
        self.rules = 0
        for number, pattern in enumerate(self.patterns(schema)):
            lxml.etree.SubElement(found, XSL + "apply-templates", select="/", mode=f"p{number}")
            lets(sheet, pattern)
            self.rules += self.templates(sheet, pattern, f"p{number}")
        self.processor = saxonche.PySaxonProcessor(license=False)
        sheet_text = lxml.etree.tostring(sheet, encoding="unicode")
        compiler = self.processor.new_xslt30_processor()
        self.sheet = compiler.compile_stylesheet(stylesheet_text=sheet_text)

    def patterns(self, schema):
        yield from schema.findall(SCH + "pattern")
        for include in schema.findall(SCH + "include"):
            yield lxml.etree.parse(str(self.folder / include.get("href"))).getroot()

    def templates(self, sheet, pattern, mode):
        """Of the rules of a pattern the first that fits a node is applied, and then what is inside."""
        rules = pattern.findall(SCH + "rule")
        for place, rule in enumerate(rules):
            template = lxml.etree.SubElement(
                sheet, XSL + "template", match=rule.get("context"), mode=mode, priority=str(len(rules) - place))
            lets(template, rule)
            for check in rule:
                if check.tag not in (SCH + "assert", SCH + "report"):
                    continue
                test = check.get("test") if check.tag == SCH + "report" else f"not({check.get('test')})"
                case = lxml.etree.SubElement(template, XSL + "if", test=test)
                fault = lxml.etree.SubElement(case, "fault", role=check.get("role") or "error")
                fault.text = check.text
                for part in check:
                    if part.tag in (SCH + "value-of", SCH + "name"):
                        value = lxml.etree.SubElement(fault, XSL + "value-of")
                        value.set("select", part.get("select") or "name()")
                        value.tail = part.tail
                    else:
                        fault.text = (fault.text or "") + (part.tail or "")
            lxml.etree.SubElement(template, XSL + "apply-templates", select="@*|node()", mode=mode)
        lxml.etree.SubElement(
            lxml.etree.SubElement(sheet, XSL + "template", match="@*|node()", mode=mode, priority="-1"),
            XSL + "apply-templates", select="@*|node()", mode=mode)
        return len(rules)

    def faults(self, text):
        """What it finds in an XML text: role and message."""
        document = self.processor.parse_xml(xml_text=text)
        found = lxml.etree.fromstring(self.sheet.transform_to_string(xdm_node=document).encode())
        return [(fault.get("role"), " ".join("".join(fault.itertext()).split())) for fault in found.iter("fault")]


def lets(element, parent):
    for let in parent.findall(SCH + "let"):
        lxml.etree.SubElement(element, XSL + "variable", name=let.get("name"), select=let.get("value"))
