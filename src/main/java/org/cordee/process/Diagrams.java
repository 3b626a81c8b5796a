package org.cordee.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cordee.process.Diagram.Step;
import org.springframework.stereotype.Component;

/** The models in force, read once from {@code bpmn/}. */
@Component
public class Diagrams {

    private static final Set<String> STEPS =
            Set.of("userTask", "serviceTask", "callActivity", "intermediateCatchEvent", "eventBasedGateway");

    /** Extension elements have names of steps too: {@code zeebe:userTask}. */
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Map<String, Diagram> byProcess = new LinkedHashMap<>();

    Diagrams() {
        for (ModelFile file : ModelLibrary.inForce()) {
            Diagram diagram = read(file);
            byProcess.put(diagram.processId(), diagram);
        }
    }

    public List<Diagram> all() {
        return List.copyOf(byProcess.values());
    }

    public Optional<Diagram> of(String processId) {
        return Optional.ofNullable(byProcess.get(processId));
    }

    static Diagram read(ModelFile file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        String processId = "";
        String name = "";
        List<Step> steps = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file.content()));
            while (reader.hasNext()) {
                if (!reader.isStartElement() && reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                String tag = reader.getLocalName();
                if (tag.equals("process")) {
                    processId = attribute(reader, "id");
                    name = attribute(reader, "name");
                } else if (STEPS.contains(tag) && BPMN.equals(reader.getNamespaceURI())) {
                    steps.add(new Step(attribute(reader, "id"), attribute(reader, "name"), tag, ""));
                } else if (tag.equals("assignmentDefinition")) {
                    Step task = steps.remove(steps.size() - 1);
                    String groups = attribute(reader, "candidateGroups");
                    steps.add(new Step(task.elementId(), task.name(), task.kind(), groups));
                }
                reader.next();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("not a model: " + file.name(), e);
        }
        String xml = new String(file.content(), StandardCharsets.UTF_8);
        return new Diagram(processId, name, xml, rootKind(xml), List.copyOf(steps));
    }

    private static ProcessRoot.Kind rootKind(String xml) {
        return Arrays.stream(ProcessRoot.Kind.values())
                .filter(kind -> kind != ProcessRoot.Kind.CONSORTIUM)
                .filter(kind -> Pattern.compile("\\b" + kind.variable() + "\\b")
                        .matcher(xml)
                        .find())
                .findFirst()
                .orElse(ProcessRoot.Kind.CONSORTIUM);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
