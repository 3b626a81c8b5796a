package org.cordee.feel;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.model.dmn.Dmn;
import org.operaton.bpm.model.dmn.instance.Decision;
import org.operaton.bpm.model.dmn.instance.DecisionTable;
import org.operaton.bpm.model.dmn.instance.DmnElement;
import org.operaton.bpm.model.dmn.instance.Rule;
import org.operaton.bpm.model.dmn.instance.Text;

/** Reads a decision table as it is written. FEEL itself evaluates on which days a row applies. */
final class DecisionTableReader {

    private static final Pattern DATE = Pattern.compile("date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)");
    private static final XMLInputFactory XML = factory();
    private static final VariableLookup NOTHING = new VariableLookup() {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public @Nullable Object get(String name) {
            return null;
        }
    };

    private final Supplier<Feel> feel;

    DecisionTableReader(Supplier<Feel> feel) {
        this.feel = feel;
    }

    /** Lists the decisions of a file without building its model. */
    static List<String> ids(String file, InputStream content) {
        List<String> ids = new ArrayList<>();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("decision")) {
                    ids.add(xml.getAttributeValue(null, "id"));
                }
            }
        } catch (XMLStreamException malformed) {
            throw new FeelFailure(file + ": " + malformed.getMessage(), malformed);
        }
        return ids;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    DecisionTableText read(String file, InputStream content, String decisionId) {
        return Dmn.readModelFromStream(content).getModelElementsByType(Decision.class).stream()
                .filter(decision -> decision.getId().equals(decisionId))
                .findFirst()
                .map(decision -> sheet(file, decision))
                .orElseThrow(() -> new FeelFailure(file + ": no decision " + decisionId));
    }

    private DecisionTableText sheet(String file, Decision decision) {
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<DecisionTableText.Column> inputs = table.getInputs().stream()
                .map(input -> new DecisionTableText.Column(
                        input.getLabel(),
                        text(input.getInputExpression().getText()),
                        input.getInputExpression().getTypeRef()))
                .toList();
        List<DecisionTableText.Column> outputs = table.getOutputs().stream()
                .map(output -> new DecisionTableText.Column(output.getLabel(), output.getName(), output.getTypeRef()))
                .toList();
        List<DecisionTableText.Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(row(rows.size() + 1, rule, inputs));
        }
        return new DecisionTableText(
                decision.getId(),
                decision.getName(),
                file,
                DecisionTableText.TableHitPolicy.valueOf(table.getHitPolicy().name()),
                inputs,
                outputs,
                List.copyOf(rows));
    }

    private DecisionTableText.Row row(int number, Rule rule, List<DecisionTableText.Column> inputs) {
        List<String> tests = rule.getInputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();
        return new DecisionTableText.Row(
                number,
                description(rule),
                tests,
                rule.getOutputEntries().stream()
                        .map(entry -> text(entry.getText()))
                        .toList(),
                annotation(rule),
                periods(tests, inputs));
    }

    /** Returns the text of the row's first annotation; empty without one. */
    private static String annotation(Rule rule) {
        return rule.getDomElement().getChildElements().stream()
                .filter(element -> element.getLocalName().equals("annotationEntry"))
                .flatMap(element -> element.getChildElements().stream())
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static String description(DmnElement rule) {
        return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
    }

    /** Computes the periods from the one date column that a dated table has. */
    private List<DecisionTableText.DayRange> periods(List<String> tests, List<DecisionTableText.Column> inputs) {
        for (int at = 0; at < inputs.size(); at++) {
            if (inputs.get(at).type().equals("date")) {
                return periods(tests.get(at));
            }
        }
        return List.of(DecisionTableText.DayRange.ALWAYS);
    }

    /** Computes the periods of one test. The result of a test can change only on a day it names or on the next. */
    private List<DecisionTableText.DayRange> periods(String test) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        Matcher named = DATE.matcher(test);
        while (named.find()) {
            LocalDate day = LocalDate.parse(named.group(1));
            turns.add(day);
            turns.add(day.plusDays(1));
        }
        if (turns.isEmpty()) {
            return List.of(DecisionTableText.DayRange.ALWAYS);
        }
        List<DecisionTableText.DayRange> periods = new ArrayList<>();
        LocalDate from = null;
        boolean held = feel.get().passes(test, turns.first().minusDays(1), NOTHING);
        for (LocalDate day : turns) {
            boolean holds = feel.get().passes(test, day, NOTHING);
            if (held && !holds) {
                periods.add(new DecisionTableText.DayRange(from, day.minusDays(1)));
            }
            from = holds && !held ? day : from;
            held = holds;
        }
        if (held) {
            periods.add(new DecisionTableText.DayRange(from, null));
        }
        return List.copyOf(periods);
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
