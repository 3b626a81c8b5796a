package org.cordee.tender.schematron;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmSequenceIterator;
import net.sf.saxon.s9api.XsltTransformer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Runs the official rules for a notice's subtype. The rules are those of the eForms SDK, which tell what the European
 * publication office would refuse.
 */
public final class OfficialRules {

    /** Receives the number of patterns that are done, and can end the check by throwing an exception. */
    @FunctionalInterface
    public interface Progress {
        void report(int done, int all);
    }

    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final QName ROOT = new QName(SVRL, "schematron-output");
    private static final QName ACTIVE = new QName(SVRL, "active-pattern");
    private static final QName FAILED = new QName(SVRL, "failed-assert");
    private static final QName DIAGNOSTIC = new QName(SVRL, "diagnostic-reference");
    private static final Pattern STEP = Pattern.compile("([^\\[]+)(?:\\[([0-9]{1,6})])?");
    private static final int MOST_FINDINGS = 500;

    private final Processor processor = RuleStylesheets.newProcessor();
    private final RuleStylesheets stylesheets;

    /** @param cache the folder for prepared stylesheets; it may be deleted at any time */
    public OfficialRules(Path cache) {
        this.stylesheets = new RuleStylesheets(processor, cache);
    }

    /** Returns the subtype that the notice names, for example 16; null when it names none. */
    static @Nullable String subtypeOf(byte[] notice) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader elements = factory.createXMLStreamReader(new ByteArrayInputStream(notice));
            while (elements.hasNext()) {
                if (elements.next() == XMLStreamConstants.START_ELEMENT
                        && elements.getLocalName().equals("SubTypeCode")) {
                    return elements.getElementText().strip();
                }
            }
            return null;
        } catch (XMLStreamException unreadable) {
            throw new IllegalStateException("a received notice cannot be read again", unreadable);
        }
    }

    /** Tells if there are official rules for the subtype. */
    public static boolean knows(String subtype) {
        return !RuleStylesheets.patterns(subtype).isEmpty();
    }

    /** Returns the version of the rules. */
    public static String version() {
        return RuleStylesheets.version();
    }

    /**
     * Returns the failed rules, at most 500. Runs for seconds, and for a minute when a subtype is checked for the first
     * time.
     *
     * @param subtype one that {@link #knows} accepts
     * @throws IllegalStateException when a stylesheet gives no report: no report is not a report without errors
     */
    public List<OfficialFinding> check(byte[] notice, String subtype, Progress progress) {
        List<String> patterns = RuleStylesheets.patterns(subtype);
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("no official rules for the subtype " + subtype);
        }
        XdmNode document = read(notice);
        List<OfficialFinding> findings = new ArrayList<>();
        for (int index = 0; index < patterns.size(); index++) {
            progress.report(index, patterns.size());
            report(run(patterns.get(index), document), document, findings);
        }
        progress.report(patterns.size(), patterns.size());
        return List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
    }

    private XdmNode read(byte[] notice) {
        try {
            DocumentBuilder builder = processor.newDocumentBuilder();
            builder.setLineNumbering(true);
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return builder.build(new SAXSource(
                    parsers.newSAXParser().getXMLReader(), new InputSource(new ByteArrayInputStream(notice))));
        } catch (SaxonApiException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException("a received notice cannot be read again", unreadable);
        }
    }

    private XdmNode run(String pattern, XdmNode document) {
        try {
            XsltTransformer transformer = stylesheets.of(pattern).load();
            transformer.setInitialContextNode(document);
            XdmDestination destination = new XdmDestination();
            transformer.setDestination(destination);
            transformer.transform();
            XdmNode report = first(destination.getXdmNode(), ROOT);
            if (report == null || first(report, ACTIVE) == null) {
                throw new IllegalStateException("the official pattern " + pattern + " gave no report");
            }
            return report;
        } catch (SaxonApiException failure) {
            throw new IllegalStateException("the official pattern " + pattern + " failed", failure);
        }
    }

    private static void report(XdmNode report, XdmNode document, List<OfficialFinding> findings) {
        XdmSequenceIterator<XdmNode> failed = report.axisIterator(Axis.CHILD, FAILED);
        while (failed.hasNext() && findings.size() < MOST_FINDINGS) {
            findings.add(finding(failed.next(), document));
        }
    }

    private static OfficialFinding finding(XdmNode failed, XdmNode document) {
        String location = attribute(failed, "location");
        XdmNode element = element(location, document);
        XdmNode diagnostic = first(failed, DIAGNOSTIC);
        int line = element == null ? -1 : element.getLineNumber();
        return new OfficialFinding(
                attribute(failed, "id"),
                diagnostic == null ? null : diagnostic.getStringValue().strip().replaceFirst("^[a-z]+:", ""),
                !attribute(failed, "role").startsWith("WARN"),
                lot(element),
                location.replaceAll("/[a-z]+:", "/").replace("[1]", "").replaceFirst("^/", ""),
                line > 0 ? line : null);
    }

    /**
     * Finds the element by its path. The path has the prefixes of the notice, for example
     * {@code /ContractNotice/cac:ProcurementProjectLot[2]/cac:ProcurementProject[1]}.
     */
    private static @Nullable XdmNode element(String location, XdmNode document) {
        XdmNode node = document;
        for (String step : location.split("/", -1)) {
            if (!step.isEmpty() && !step.startsWith("@") && node != null) {
                node = child(node, step);
            }
        }
        return node;
    }

    private static @Nullable XdmNode child(XdmNode parent, String step) {
        Matcher parts = STEP.matcher(step);
        if (!parts.matches()) {
            return null;
        }
        int left = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        XdmSequenceIterator<XdmNode> children = parent.axisIterator(Axis.CHILD);
        while (children.hasNext()) {
            XdmNode child = children.next();
            if (child.getNodeName() != null && child.getNodeName().toString().equals(parts.group(1)) && --left == 0) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable String lot(@Nullable XdmNode element) {
        for (XdmNode node = element; node != null; node = node.getParent()) {
            if (node.getNodeName() != null && node.getNodeName().getLocalName().equals("ProcurementProjectLot")) {
                XdmSequenceIterator<XdmNode> children = node.axisIterator(Axis.CHILD);
                while (children.hasNext()) {
                    XdmNode child = children.next();
                    if (child.getNodeName() != null
                            && child.getNodeName().getLocalName().equals("ID")) {
                        return child.getStringValue().strip();
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable XdmNode first(XdmNode parent, QName name) {
        XdmSequenceIterator<XdmNode> children = parent.axisIterator(Axis.CHILD, name);
        return children.hasNext() ? children.next() : null;
    }

    private static String attribute(XdmNode node, String name) {
        String value = node.getAttributeValue(new QName(name));
        return value == null ? "" : value;
    }
}
