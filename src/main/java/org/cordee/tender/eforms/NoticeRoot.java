package org.cordee.tender.eforms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Finds the name of the document element without reading further, because the XML schema depends on it. */
final class NoticeRoot extends DefaultHandler {

    private @Nullable String name;

    private NoticeRoot() {}

    /** Returns null when the document has no readable element; the check that follows names the error. */
    static @Nullable String of(byte[] document, XMLReader parser) {
        NoticeRoot handler = new NoticeRoot();
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        try {
            parser.parse(new InputSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException foundOrUnreadable) {
            return handler.name;
        }
        return handler.name;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        name = localName;
        throw new SAXException(localName);
    }
}
