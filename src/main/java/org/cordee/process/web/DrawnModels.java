package org.cordee.process.web;

import java.io.StringReader;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.cordee.process.board.Diagram;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A model as a reader sees it drawn: its labels are in the reader's language and say what the table beside it says. The
 * file that the engine runs and that the API gives stays as it is, in French.
 */
@Component
class DrawnModels {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final MessageSource texts;
    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    DrawnModels(MessageSource texts) {
        this.texts = texts;
    }

    /** @return the model's XML; a label without a text of its own stays as the file has it */
    String in(Locale language, Diagram diagram) {
        return drawn.computeIfAbsent(
                language.getLanguage() + " " + diagram.processId(), key -> translated(language, diagram));
    }

    private String translated(Locale language, Diagram diagram) {
        try {
            Document model = read(diagram.xml());
            NodeList elements = model.getElementsByTagNameNS(BPMN, "*");
            for (int at = 0; at < elements.getLength(); at++) {
                Element element = (Element) elements.item(at);
                String label = element.getAttribute("name");
                if (isDrawn(element) && !label.isBlank()) {
                    element.setAttribute("name", label(language, element, label));
                }
            }
            StringWriter written = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(model), new StreamResult(written));
            return written.toString();
        } catch (Exception unreadable) {
            throw new IllegalStateException("not a model: " + diagram.processId(), unreadable);
        }
    }

    private static Document read(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /** Messages, errors and the process itself have names too, which nobody sees on the drawing. */
    static boolean isDrawn(Element element) {
        String parent = element.getParentNode().getLocalName();
        return "process".equals(parent) || "subProcess".equals(parent);
    }

    /** A step has its text by its id, as in the table; any other label by what it says, since many say the same. */
    private String label(Locale language, Element element, String label) {
        String step = texts.getMessage("process.step." + element.getAttribute("id"), null, null, language);
        String text = step == null ? texts.getMessage(key(element, label), null, label, language) : step;
        return text == null ? label : text;
    }

    /** A gateway asks and its flows answer: {@code process.question.tous-ont-signe} for «&nbsp;Tous ont signé&nbsp;?&nbsp;». */
    static String key(Element element, String label) {
        String kind =
                "sequenceFlow".equals(element.getLocalName()) ? "answer" : label.endsWith("?") ? "question" : "label";
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "process." + kind + "." + words.replaceAll("^-|-$", "");
    }
}
