package org.cordee.espd;

import com.helger.ubl23.UBL23Marshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses an ESPD and checks it against the XML schema of UBL 2.3. A document with a DOCTYPE is refused, which excludes
 * external entities and entity bombs; size, depth, number of elements and length of texts are bounded.
 */
final class XmlParsing extends DefaultHandler {

    static final String REQUEST = "QualificationApplicationRequest";
    static final String RESPONSE = "QualificationApplicationResponse";

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    /** The sample response of all criteria has 1.1 million bytes, 12,000 elements, 12 levels. */
    private static final int MOST_BYTES = 8_000_000;

    private static final int MOST_ELEMENTS = 150_000;
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 50_000;
    private static final int MOST_ERRORS = 50;

    /** The first name or value in quotes of the parser's message, without its namespace. */
    private static final Pattern QUOTED = Pattern.compile("'(?:\\{\"[^\"]*\":)?(?:[a-z]+:)?([^'}]+)[}']");

    private final String wanted;
    private @Nullable Locator locator;
    private @Nullable XmlPart root;
    private @Nullable XmlPart current;
    private int depth;
    private int elements;

    private XmlParsing(String wanted) {
        this.wanted = wanted;
    }

    /**
     * Returns the first element of a valid document.
     *
     * @param wanted the name of the document's first element
     * @throws RuleViolation with the line of each error
     */
    static XmlPart parse(byte[] document, String wanted) {
        if (document.length == 0) {
            throw new RuleViolation("espd.file.empty");
        }
        if (document.length > MOST_BYTES) {
            throw new RuleViolation("espd.file.too-large", MOST_BYTES / 1_000_000);
        }
        XmlParsing tree = new XmlParsing(wanted);
        try {
            XMLReader reader = hardenedReader();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.parse(new InputSource(new ByteArrayInputStream(document)));
        } catch (SAXParseException broken) {
            String message = String.valueOf(broken.getMessage());
            throw message.contains("DOCTYPE")
                    ? new RuleViolation("espd.file.doctype")
                    : new RuleViolation("espd.file.not-xml", broken.getLineNumber());
        } catch (SAXException | IOException broken) {
            // the parser gives a text in the wrong encoding as an exception of its reader
            throw broken.getCause() instanceof RuleViolation no
                    ? no
                    : new RuleViolation("espd.file.not-xml", tree.line());
        }
        XmlPart root = Objects.requireNonNull(tree.root);
        // an older version would have errors that say nothing to its reader
        HeadXml.requireVersion(root);
        List<RuleViolation> errors = schemaErrors(document, wanted);
        if (!errors.isEmpty()) {
            throw RuleViolation.together(errors);
        }
        return root;
    }

    /** Returns the errors of a document against the schema, with their lines, the first fifty. */
    static List<RuleViolation> schemaErrors(byte[] document, String wanted) {
        List<RuleViolation> errors = new ArrayList<>();
        try {
            Validator validator = schema(wanted).newValidator();
            validator.setErrorHandler(new Errors(errors));
            validator.validate(new SAXSource(hardenedReader(), new InputSource(new ByteArrayInputStream(document))));
        } catch (SAXException stopped) {
            if (errors.isEmpty()) {
                errors.add(new RuleViolation("espd.file.not-xml", 1));
            }
        } catch (IOException unreadable) {
            errors.add(new RuleViolation("espd.file.not-xml", 1));
        }
        return errors;
    }

    private static Schema schema(String wanted) {
        return Objects.requireNonNull(
                wanted.equals(REQUEST)
                        ? UBL23Marshaller.qualificationApplicationRequest().getSchema()
                        : UBL23Marshaller.qualificationApplicationResponse().getSchema());
    }

    private static XMLReader hardenedReader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException unsupported) {
            throw new IllegalStateException("the XML parser cannot be hardened", unsupported);
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (root == null && !(localName.equals(wanted) && uri.equals(UBL + wanted + "-2"))) {
            throw stopped(new RuleViolation("espd.file.other-document." + wanted, localName));
        }
        elements++;
        depth++;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw stopped(new RuleViolation("espd.file.too-complex", line()));
        }
        XmlPart part = new XmlPart(localName, line(), current);
        for (int i = 0; i < attributes.getLength(); i++) {
            part.addAttribute(attributes.getLocalName(i), attributes.getValue(i));
        }
        root = root == null ? part : root;
        current = part;
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        XmlPart part = Objects.requireNonNull(current);
        if (part.textLength() + length > LONGEST_TEXT) {
            throw stopped(new RuleViolation("espd.file.too-complex", line()));
        }
        part.addText(chars, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
        current = Objects.requireNonNull(current).parent();
    }

    /** Stops at an error that makes the rest unreadable. */
    @Override
    public void fatalError(SAXParseException broken) throws SAXException {
        throw broken;
    }

    private int line() {
        return locator == null ? 1 : locator.getLineNumber();
    }

    private static SAXException stopped(RuleViolation reason) {
        return new SAXException(reason.key(), reason);
    }

    /** Collects the errors of the schema. Users read our own sentence, which names the line and what is wrong. */
    private record Errors(List<RuleViolation> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            if (found.size() == MOST_ERRORS) {
                throw error;
            }
            Matcher quoted = QUOTED.matcher(String.valueOf(error.getMessage()));
            found.add(new RuleViolation(
                    "espd.file.schema", error.getLineNumber(), quoted.find() ? quoted.group(1) : "XML"));
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
