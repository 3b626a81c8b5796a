package org.cordee.tender.schematron;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the official texts of rules and fields in the user's language. The file of the rules has 10 MB for each
 * language; it is read as a stream, once for all texts that are not in memory yet.
 */
final class OfficialTexts {

    private static final int MOST_IN_MEMORY = 2000;

    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    /**
     * Returns the sentences of the rules by their identifiers; a rule without a sentence is left out. A sentence names
     * the field and its number, for example {@code 'Description' (BT-24-Lot) est obligatoire}.
     */
    Map<String, String> rules(Collection<String> ids, Locale locale) {
        return texts("rule", "rule|text|", ids, locale);
    }

    /** Returns the names of fields (BT-…) by their identifiers; groups (ND-…) have no official name. */
    Map<String, String> fields(Collection<String> ids, Locale locale) {
        return texts("field", "field|name|", ids, locale);
    }

    private Map<String, String> texts(String file, String prefix, Collection<String> ids, Locale locale) {
        String language = locale.getLanguage().equals("fr") ? "fr" : "en";
        Map<String, String> texts = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (String id : ids) {
            String text = known.getIfPresent(language + prefix + id);
            if (text == null) {
                missing.add(id);
            } else if (!text.isEmpty()) {
                texts.put(id, text);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, String> read =
                    read("/eforms-sdk/translations/" + file + "_" + language + ".xml", prefix, missing);
            missing.forEach(id -> known.put(language + prefix + id, read.getOrDefault(id, "")));
            texts.putAll(read);
        }
        return texts;
    }

    private static Map<String, String> read(String name, String prefix, Set<String> ids) {
        Map<String, String> texts = new HashMap<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream file = OfficialTexts.class.getResourceAsStream(name)) {
            XMLStreamReader entries = factory.createXMLStreamReader(file);
            while (texts.size() < ids.size() && entries.hasNext()) {
                if (entries.next() == XMLStreamConstants.START_ELEMENT && entries.getAttributeCount() > 0) {
                    String key = entries.getAttributeValue(null, "key");
                    if (key != null && key.startsWith(prefix) && ids.contains(key.substring(prefix.length()))) {
                        texts.put(key.substring(prefix.length()), entries.getElementText());
                    }
                }
            }
            return texts;
        } catch (XMLStreamException unreadable) {
            throw new IllegalStateException("official texts " + name + " cannot be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
