package org.cordee.engine.translate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Small XML helpers: read, walk, set Operaton's attributes, write. */
final class XmlElements {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    static final String OPERATON = "http://operaton.org/schema/1.0/bpmn";

    private XmlElements() {}

    static Document read(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // A model is untrusted input: no document type, hence no external entities.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    static byte[] write(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static boolean is(Node node, String localName) {
        return BPMN.equals(node.getNamespaceURI()) && localName.equals(node.getLocalName());
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Stream<Element> children(Element parent, String localName) {
        return children(parent).stream().filter(child -> is(child, localName));
    }

    static Optional<Element> child(Element parent, String localName) {
        return children(parent, localName).findFirst();
    }

    /** Returns the element and everything below it. */
    static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), children(root).stream().flatMap(XmlElements::all));
    }

    static Optional<Element> zeebe(Element element, String localName) {
        return child(element, "extensionElements").stream()
                .flatMap(extensions -> children(extensions).stream())
                .filter(child -> ZEEBE.equals(child.getNamespaceURI()) && localName.equals(child.getLocalName()))
                .findFirst();
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    static String text(Element element) {
        return element.getTextContent().strip();
    }

    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) && !element.getAttribute(name).isEmpty()
                ? Optional.of(element.getAttribute(name))
                : Optional.empty();
    }

    static void operaton(Element element, String name, String value) {
        element.setAttributeNS(OPERATON, "operaton:" + name, value);
    }

    /** Renames a BPMN element; attributes and content stay. */
    static Element rename(Element element, String localName) {
        String prefix = element.getPrefix();
        Document document = element.getOwnerDocument();
        return (Element) document.renameNode(element, BPMN, prefix == null ? localName : prefix + ":" + localName);
    }

    static Element create(Element like, String localName) {
        String prefix = like.getPrefix();
        return like.getOwnerDocument().createElementNS(BPMN, prefix == null ? localName : prefix + ":" + localName);
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
