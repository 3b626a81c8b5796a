package org.cordee.tender.eforms;

import com.helger.ubl23.UBL23Marshaller;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import org.cordee.tender.ContentCheck;
import org.cordee.tender.Flaw;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeFormat;
import org.cordee.tender.NoticeReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Converts the bytes of an eForms contract notice, or of a prior information notice that calls for competition, into a
 * notice or into the list of its errors: the XML schema is checked first, then our own rules, because the schema
 * accepts notices without a buyer or a title. A minor value that cannot be read is left out and becomes a remark of the
 * notice, never a refusal.
 *
 * <p>Documents with a DOCTYPE are refused, which excludes external entities and entity bombs.
 */
@Component
public class EformsNoticeReader implements NoticeReader {

    private static final int MOST = 300;

    @Override
    public NoticeFormat format() {
        return NoticeFormat.EFORMS;
    }

    @Override
    public boolean recognises(byte[] document) {
        return false;
    }

    @Override
    public NoticeReadingResult read(byte[] document) {
        if (document.length == 0) {
            return refused("document.empty");
        }
        if (isArchive(document)) {
            return refused("document.archive");
        }
        List<Flaw> flaws = new ArrayList<>();
        NoticeCodeFilter watch = new NoticeCodeFilter(newParser());
        NoticeDocument parsed = parse(document, watch, flaws);
        if (parsed == null) {
            return new NoticeReadingResult(null, List.copyOf(flaws));
        }
        List<Flaw> remarks = new ArrayList<>(watch.flaws());
        NoticeMapper mapper = new NoticeMapper(parsed, flaws, remarks);
        Notice notice = mapper.map();
        flaws.addAll(ContentCheck.flawsOf(mapper.content()));
        return notice != null && flaws.isEmpty()
                ? new NoticeReadingResult(notice.with(located(remarks, watch.lines())), List.of())
                : new NoticeReadingResult(null, located(flaws, watch.lines()));
    }

    private static NoticeReadingResult refused(String code) {
        return new NoticeReadingResult(null, List.of(Flaw.inField(code, "document")));
    }

    /** Recognises ZIP and gzip by their first two bytes. */
    private static boolean isArchive(byte[] document) {
        int first = document.length < 2 ? 0 : (document[0] & 0xff) << 8 | document[1] & 0xff;
        return first == 0x504b || first == 0x1f8b;
    }

    private @Nullable NoticeDocument parse(byte[] document, NoticeCodeFilter watch, List<Flaw> flaws) {
        SchemaErrors errors = new SchemaErrors();
        Source source = new SAXSource(watch, new InputSource(new ByteArrayInputStream(document)));
        NoticeDocument notice = NoticeDocument.PRIOR_INFORMATION.equals(NoticeRoot.of(document, newParser()))
                ? parsed(UBL23Marshaller.priorInformationNotice(), source, errors, NoticeDocument::of)
                : parsed(UBL23Marshaller.contractNotice(), source, errors, NoticeDocument::of);
        Flaw stop = watch.stopReason();
        if (stop != null) {
            flaws.add(stop);
            return null;
        }
        flaws.addAll(errors.flaws());
        if (notice == null && flaws.isEmpty()) {
            flaws.add(Flaw.inField("document.not-xml", "document", ""));
        }
        return errors.flaws().isEmpty() ? notice : null;
    }

    private static <T> @Nullable NoticeDocument parsed(
            UBL23Marshaller.UBL23JAXBMarshaller<T> marshaller,
            Source source,
            SchemaErrors errors,
            Function<T, NoticeDocument> parts) {
        // A broken upload is an error of its sender, so nothing is logged.
        marshaller.readExceptionCallbacks().removeAll();
        T read = marshaller.setUseSchema(true).setValidationEventHandler(errors).read(source);
        return read == null ? null : parts.apply(read);
    }

    /** Adds the lines and removes duplicates: both checks report a missing CPV. */
    private static List<Flaw> located(List<Flaw> flaws, ElementLines lines) {
        return flaws.stream().map(lines::withLine).distinct().limit(MOST).toList();
    }

    private XMLReader newParser() {
        try {
            return hardenedParsers().newSAXParser().getXMLReader();
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("no XML parser", broken);
        }
    }

    private static SAXParserFactory hardenedParsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            return factory;
        } catch (SAXException | ParserConfigurationException unsupported) {
            throw new IllegalStateException("the XML parser cannot be hardened", unsupported);
        }
    }
}
