package org.cordee.opportunity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The feed is well-formed Atom whatever its texts contain. */
class AtomFeedTests {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void writesHostileTextsAsText() throws Exception {
        String title = "<script>alert(1)</script> & \u0001 ]]> \"é\"";

        Document feed = parsed(AtomFeed.write(
                "urn:uuid:1",
                "Ma veille",
                "fr",
                "https://cordee.example/opportunities",
                Instant.EPOCH,
                List.of(new AtomFeed.Entry("urn:uuid:2", title, AT, "Rouen", "https://cordee.example/o?a=1&b=2"))));

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(title.replace('\u0001', ' '));
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo(AT.toString());
        assertThat(feed.getElementsByTagName("link")
                        .item(1)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue())
                .isEqualTo("https://cordee.example/o?a=1&b=2");
    }

    @Test
    void hasADateWithoutEntries() throws Exception {
        Document feed = parsed(
                AtomFeed.write("urn:uuid:1", "Ma veille", "fr", "https://cordee.example/", Instant.EPOCH, List.of()));

        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("1970-01-01T00:00:00Z");
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
