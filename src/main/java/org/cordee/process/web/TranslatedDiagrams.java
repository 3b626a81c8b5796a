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
import org.cordee.process.Diagram;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Translates the labels of a model's drawing into the reader's language, so that they match the table beside it. The
 * file that the engine runs and that the API returns stays as it is, in French.
 */
@Component
class TranslatedDiagrams {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final MessageSource texts;
    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    TranslatedDiagrams(MessageSource texts) {
        this.texts = texts;
    }

    /** @return the model's XML; a label without a translation stays as in the file */
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
            TransformerFactory.newDefaultInstance()
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

    /**
     * Returns false for messages, errors and the process itself: they have names too, which the drawing does not show.
     */
    static boolean isDrawn(Element element) {
        String parent = element.getParentNode().getLocalName();
        return "process".equals(parent) || "subProcess".equals(parent);
    }

    /**
     * Returns the translated label: a step's text is found by its id, as in the table, any other label by its French
     * text, because many labels are the same.
     */
    private String label(Locale language, Element element, String label) {
        String step = texts.getMessage("process.step." + element.getAttribute("id"), null, null, language);
        String text = step == null ? texts.getMessage(key(element, label), null, label, language) : step;
        return text == null ? label : text;
    }

    /**
     * Returns the message key of a label: a gateway asks and its flows answer, {@code process.question.tous-ont-signe}
     * for «&nbsp;Tous ont signé&nbsp;?&nbsp;».
     */
    static String key(Element element, String label) {
        String kind =
                "sequenceFlow".equals(element.getLocalName()) ? "answer" : label.endsWith("?") ? "question" : "label";
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "process." + kind + "." + words.replaceAll("^-|-$", "");
    }
}
