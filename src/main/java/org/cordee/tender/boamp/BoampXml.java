package org.cordee.tender.boamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses the XML of the BOAMP. A document with a DOCTYPE is refused, and depth and number of elements are bounded. */
final class BoampXml extends DefaultHandler {

    static final int DEEPEST = 64;
    static final int MOST_ELEMENTS = 500_000;

    private final BoampElement document = new BoampElement("", null);
    private final Deque<BoampElement> path = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private @Nullable Locator locator;
    private int elements;

    /** Returns the root element. */
    static BoampElement parse(byte[] bytes) throws UnreadableNotice {
        BoampXml handler = new BoampXml();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), handler);
            return handler.document.children().get(0);
        } catch (SAXParseException malformed) {
            String code = String.valueOf(malformed.getMessage()).contains("DOCTYPE")
                    ? "document.doctype"
                    : "document.not-xml";
            throw new UnreadableNotice(Flaw.inField(code, "document").at(null, malformed.getLineNumber()));
        } catch (TooComplex bounded) {
            throw new UnreadableNotice(Flaw.inField("document.too-complex", "document"));
        } catch (SAXException | IOException unreadable) {
            throw new UnreadableNotice(Flaw.inField("document.not-xml", "document"));
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException("no XML parser", broken);
        }
    }

    private static final class TooComplex extends SAXException {}

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (path.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new TooComplex();
        }
        BoampElement element = new BoampElement(qName, locator == null ? null : locator.getLineNumber());
        for (int index = 0; index < attributes.getLength(); index++) {
            element.add(BoampElement.of("@" + attributes.getQName(index), attributes.getValue(index)));
        }
        (path.isEmpty() ? document : path.getLast()).add(element);
        path.addLast(element);
        texts.addLast(new StringBuilder());
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (!texts.isEmpty()) {
            texts.getLast().append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        path.removeLast().take(texts.removeLast().toString());
    }
}
