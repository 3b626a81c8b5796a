package org.cordee.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static Diagram read(ModelFile file) {
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
                } else if (STEPS.contains(tag)) {
                    steps.add(new Step(attribute(reader, "id"), attribute(reader, "name"), tag));
                }
                reader.next();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("not a model: " + file.name(), e);
        }
        return new Diagram(processId, name, new String(file.content(), StandardCharsets.UTF_8), List.copyOf(steps));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
