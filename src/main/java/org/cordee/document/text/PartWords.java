package org.cordee.document.text;

import javax.xml.stream.XMLStreamReader;

/** Takes one part of an office document, element by element. */
interface PartWords {

    /** @param at the reader, from which only attributes may be read */
    void start(String element, XMLStreamReader at);

    void text(String text);

    void end(String element);

    /** Returns the value of an attribute in any namespace, empty when there is none. */
    static String attribute(XMLStreamReader at, String name) {
        for (int index = 0; index < at.getAttributeCount(); index++) {
            if (at.getAttributeLocalName(index).equals(name)) {
                return at.getAttributeValue(index);
            }
        }
        return "";
    }

    /** A part of which only attributes are read. */
    abstract class AttributesOnly implements PartWords {

        @Override
        public void text(String text) {
            // Only attributes are read.
        }

        @Override
        public void end(String element) {
            // Only attributes are read.
        }
    }
}
