package org.cordee.tender.eforms;

import com.helger.ubl23.UBL23Marshaller;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import oasis.names.specification.ubl.schema.xsd.contractnotice_23.ContractNoticeType;
import org.cordee.tender.ContentCheck;
import org.cordee.tender.Flaw;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Converts the bytes of an eForms contract notice into a notice, or into the list of its errors: the XML schema is
 * checked first, then our own rules, because the schema accepts notices without a buyer or a title.
 *
 * <p>Documents with a DOCTYPE are refused, which excludes external entities and entity bombs.
 */
@Component
public class EformsNoticeReader implements NoticeReader {

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
        ContractNoticeType parsed = parse(document, watch, flaws);
        if (parsed == null) {
            return new NoticeReadingResult(null, List.copyOf(flaws));
        }
        NoticeMapper mapper = new NoticeMapper(parsed, flaws);
        Notice notice = mapper.map();
        flaws.addAll(ContentCheck.flawsOf(mapper.content()));
        return flaws.isEmpty()
                ? new NoticeReadingResult(notice, List.of())
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

    private @Nullable ContractNoticeType parse(byte[] document, NoticeCodeFilter watch, List<Flaw> flaws) {
        SchemaErrors errors = new SchemaErrors();
        InputSource input = new InputSource(new ByteArrayInputStream(document));
        UBL23Marshaller.UBL23JAXBMarshaller<ContractNoticeType> marshaller = UBL23Marshaller.contractNotice();
        // A broken upload is an error of its sender, so nothing is logged.
        marshaller.readExceptionCallbacks().removeAll();
        ContractNoticeType notice = marshaller
                .setUseSchema(true)
                .setValidationEventHandler(errors)
                .read((Source) new SAXSource(watch, input));
        Flaw stop = watch.stopReason();
        if (stop != null) {
            flaws.add(stop);
            return null;
        }
        flaws.addAll(errors.flaws());
        flaws.addAll(watch.flaws());
        if (notice == null && flaws.isEmpty()) {
            flaws.add(Flaw.inField("document.not-xml", "document", ""));
        }
        return errors.flaws().isEmpty() ? notice : null;
    }

    /** Adds the lines and removes duplicates: both checks report a missing CPV. */
    private static List<Flaw> located(List<Flaw> flaws, ElementLines lines) {
        return flaws.stream().map(lines::withLine).distinct().toList();
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
