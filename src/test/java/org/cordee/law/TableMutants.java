package org.cordee.law;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.cordee.feel.DecisionTableText;
import org.cordee.feel.DecisionTables;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Creates copies of a decision table with one mistake each: all possible mistakes, or every n-th of them, and always
 * those with one row left out. All copies are in one file.
 */
final class TableMutants {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final Document file;
    private final Element original;
    private final Map<String, Mutant> mutants = new LinkedHashMap<>();
    private final int step;
    private int made;

    /** The changed row and the change. */
    record Mutant(int row, String what) {

        @Override
        public String toString() {
            return "row " + row + ", " + what;
        }
    }

    private TableMutants(byte[] content, DecisionTableText sheet, int step) throws Exception {
        this.step = step;
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        file = factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        original = decision(sheet.decisionId());
        Element definitions = file.getDocumentElement();
        while (definitions.hasChildNodes()) {
            definitions.removeChild(definitions.getFirstChild());
        }
        for (DecisionTableText.Row row : sheet.rows()) {
            leaveOut(row);
            for (int at = 0; at < row.inputs().size(); at++) {
                int column = at;
                List<String> others = sheet.rows().stream()
                        .map(one -> one.inputs().get(column))
                        .toList();
                CellMutations.ofInput(row.inputs().get(at), others)
                        .forEach(text ->
                                change(row, "inputEntry", column, sheet.inputs().get(column), text));
            }
            for (int at = 0; at < row.outputs().size(); at++) {
                int column = at;
                List<String> others = sheet.rows().stream()
                        .map(one -> one.outputs().get(column))
                        .toList();
                CellMutations.ofOutput(row.outputs().get(at), others)
                        .forEach(text -> change(
                                row, "outputEntry", column, sheet.outputs().get(column), text));
            }
        }
    }

    /** @param step creates every n-th mistake */
    static TableMutants of(DecisionTables tables, String decision, int step) throws Exception {
        return new TableMutants(tables.file(decision), tables.sheet(decision), step);
    }

    /** Returns the mutants by the id of their decision. */
    Map<String, Mutant> all() {
        return mutants;
    }

    DecisionTables tables() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(file), new StreamResult(written));
        Map<String, InputStream> files = new HashMap<>();
        files.put("mutants", new ByteArrayInputStream(written.toByteArray()));
        return DecisionTables.read(files);
    }

    private Element decision(String id) {
        return elements(file.getDocumentElement(), "decision").stream()
                .filter(decision -> decision.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void leaveOut(DecisionTableText.Row row) {
        Element rule = rule(copy(new Mutant(row.number(), "left out")), row);
        rule.getParentNode().removeChild(rule);
    }

    private void change(DecisionTableText.Row row, String kind, int at, DecisionTableText.Column column, String text) {
        if (++made % step != 0) {
            return;
        }
        Element copy = copy(new Mutant(row.number(), column.name() + " is " + text));
        Element cell = elements(rule(copy, row), kind).get(at);
        elements(cell, "text").get(0).setTextContent(text);
    }

    private static Element rule(Element decision, DecisionTableText.Row row) {
        return elements(decision, "rule").get(row.number() - 1);
    }

    /** Copies the table with other ids, because an id may be in a file only once. */
    private Element copy(Mutant mutant) {
        Element copy = (Element) original.cloneNode(true);
        String id = "mutant_" + mutants.size();
        elements(copy, "*").stream()
                .filter(part -> part.hasAttribute("id"))
                .forEach(part -> part.setAttribute("id", id + part.getAttribute("id")));
        copy.setAttribute("id", id);
        file.getDocumentElement().appendChild(copy);
        mutants.put(id, mutant);
        return copy;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(name.equals("*") ? "*" : DMN, name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }
}
