package org.cordee.tender.schematron;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.DOMDestination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Prepares the official Schematron patterns as XSLT stylesheets. Each pattern is a stylesheet of its own, because all
 * notice subtypes share the largest ones. A prepared stylesheet is cached as a file; a compiled one stays in memory for
 * a while.
 */
final class RuleStylesheets {

    private static final Logger LOG = LoggerFactory.getLogger(RuleStylesheets.class);

    private static final String RULES = "/eforms-sdk/schematrons/static/";
    private static final String ISO = "/external/schematron/20100710-xslt2/";
    private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final String PATTERN_PREFIX = "EFORMS-";

    /** Two subtypes in use at once need 15 patterns: 7 shared and 4 of their own each. */
    private static final int PATTERNS_IN_MEMORY = 15;

    private final Processor processor;
    private final Path cache;
    private final Cache<String, XsltExecutable> compiled =
            Caffeine.newBuilder().maximumSize(PATTERNS_IN_MEMORY).build();

    /** @param cache the folder for prepared stylesheets; it may be deleted at any time */
    RuleStylesheets(Processor processor, Path cache) {
        this.processor = processor;
        this.cache = cache.resolve(version());
    }

    /** Creates a processor that runs no external code and evaluates no text as a stylesheet. */
    static Processor newProcessor() {
        Processor processor = new Processor(false);
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
        return processor;
    }

    /** Returns the patterns of a notice subtype in their official order; empty for an unknown subtype. */
    static List<String> patterns(String subtype) {
        NodeList phases = read(RULES + "complete-validation.sch").getElementsByTagNameNS(SCHEMATRON, "phase");
        return elements(phases)
                .filter(phase -> phase.getAttribute("id").equals("eforms-" + subtype))
                .flatMap(phase -> elements(phase.getElementsByTagNameNS(SCHEMATRON, "active")))
                .map(active -> active.getAttribute("pattern"))
                .toList();
    }

    /** Returns the version of the official rules, for example 1.15.1. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream file = resource("/META-INF/maven/eu.europa.ted.eforms/eforms-sdk/pom.properties")) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }

    /** Returns the stylesheet of a pattern; the first call for a pattern takes up to a minute. */
    XsltExecutable of(String pattern) {
        return Objects.requireNonNull(compiled.get(pattern, this::compile));
    }

    private XsltExecutable compile(String pattern) {
        long start = System.nanoTime();
        Path file = cache.resolve(pattern.toLowerCase(Locale.ROOT) + ".xsl");
        try {
            if (!Files.exists(file)) {
                write(prepare(pattern), file);
            }
            XsltExecutable stylesheet = processor.newXsltCompiler().compile(new StreamSource(file.toFile()));
            LOG.debug("pattern compiled pattern={} ms={}", pattern, (System.nanoTime() - start) / 1_000_000);
            return stylesheet;
        } catch (SaxonApiException failure) {
            throw new IllegalStateException("official pattern " + pattern + " cannot be compiled", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes in one atomic move, so that another thread or a crash leaves no half-written stylesheet. */
    private void write(Document stylesheet, Path file) throws IOException, SaxonApiException {
        Files.createDirectories(cache);
        Path unfinished = Files.createTempFile(cache, "pattern", ".unfinished");
        processor.newSerializer(unfinished.toFile()).serialize(new DOMSource(stylesheet));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Document prepare(String pattern) throws SaxonApiException {
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setURIResolver((href, base) -> new StreamSource(resource(ISO + href), href));
        XsltTransformer skeleton = compiler.compile(new StreamSource(resource(ISO + "iso_svrl_for_xslt2.xsl")))
                .load();
        skeleton.setParameter(new QName("generate-fired-rule"), new XdmAtomicValue("false"));
        skeleton.setParameter(new QName("full-path-notation"), new XdmAtomicValue("3"));
        skeleton.setSource(new DOMSource(schema(pattern)));
        Document stylesheet = newDocument();
        skeleton.setDestination(new DOMDestination(stylesheet));
        skeleton.transform();
        removeTests(stylesheet);
        return stylesheet;
    }

    /**
     * Builds a schema of one pattern: the common declarations, the pattern, and its diagnostics. A diagnostic gets the
     * official name of the field as its text, for example {@code field:BT-131(d)-Lot}.
     */
    private static Document schema(String pattern) {
        Document schema = read(RULES + "complete-validation.sch");
        Document file = read(RULES + pattern.substring(PATTERN_PREFIX.length()) + ".sch");
        Set<String> diagnostics = new HashSet<>();
        elements(file.getElementsByTagNameNS(SCHEMATRON, "assert"))
                .forEach(rule -> diagnostics.addAll(
                        List.of(rule.getAttribute("diagnostics").split("\\s+"))));
        Element root = schema.getDocumentElement();
        remove(root, "phase", Set.of());
        remove(root, "diagnostic", diagnostics);
        elements(root.getElementsByTagNameNS(SCHEMATRON, "diagnostic"))
                .forEach(diagnostic -> diagnostic.setTextContent(diagnostic.getAttribute("see")));
        remove(root, "include", Set.of());
        Element first =
                (Element) root.getElementsByTagNameNS(SCHEMATRON, "diagnostics").item(0);
        root.insertBefore(schema.importNode(file.getDocumentElement(), true), first);
        return schema;
    }

    private static void remove(Element root, String name, Set<String> keptIds) {
        elements(root.getElementsByTagNameNS(SCHEMATRON, name))
                .filter(element -> !keptIds.contains(element.getAttribute("id")))
                .toList()
                .forEach(element -> element.getParentNode().removeChild(element));
    }

    /**
     * Empties the tests that reports repeat. A test with a brace, for example in a regular expression, is no valid
     * template in the attribute of a report, and the whole stylesheet would fail.
     */
    private static void removeTests(Document stylesheet) {
        elements(stylesheet.getElementsByTagNameNS(SVRL, "failed-assert")).forEach(report -> {
            Attr test = report.getAttributeNode("test");
            if (test != null) {
                test.setValue("");
            }
        });
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }

    private static Document read(String name) {
        try (InputStream file = resource(name)) {
            return factory().newDocumentBuilder().parse(file);
        } catch (SAXException | ParserConfigurationException | IOException unreadable) {
            throw new IllegalStateException("official rules " + name + " cannot be read", unreadable);
        }
    }

    private static Document newDocument() {
        try {
            return factory().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentBuilderFactory factory() {
        return DocumentBuilderFactory.newDefaultNSInstance();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(RuleStylesheets.class.getResourceAsStream(name), name);
    }
}
