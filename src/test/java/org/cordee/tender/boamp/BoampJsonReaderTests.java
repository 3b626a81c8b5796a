package org.cordee.tender.boamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.tender.AwardCriterion;
import org.cordee.tender.Buyer;
import org.cordee.tender.ContractNature;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeReader.NoticeReadingResult;
import org.cordee.tender.NoticeSamples;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.eforms.EformsNoticeReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of the BOAMP's open data. They are made up after descriptions, except where a real notice is converted. */
class BoampJsonReaderTests {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void readsAnAdaptedProcedureWithoutCpvAndAmount() {
        Notice notice = BoampNotices.json(entry(
                Map.of(
                        "objet", "Entretien des espaces verts",
                        "nomacheteur", "Commune de Mitry-Mory",
                        "datelimitereponse", "2026-09-29T10:00:00+00:00",
                        "code_departement", List.of("77"),
                        "type_marche", List.of("SERVICES")),
                """
                {"MAPA":{"organisme":{"acheteurPublic":"Commune de Mitry-Mory","ville":"Mitry-Mory",
                 "urlProfilAcheteur":"www.maximilien.fr"},
                 "initial":{"description":{"objet":"Entretien des espaces verts de la commune"},
                 "renseignements":{"idMarche":"2026-14"},"natureMarche":{"nbMois":"12"},
                 "delais":{"receptionOffres":"2026-09-29T12:00:00"},
                 "criteres":{"criterePondere":[{"critere":"Prix","criterePCT":"60"},
                 {"critere":"Valeur technique","criterePCT":"40"}]}}}}"""));

        assertThat(notice.content().title()).isEqualTo("Entretien des espaces verts de la commune");
        assertThat(notice.content().reference()).isEqualTo("2026-14");
        assertThat(notice.content().procedure()).isEqualTo(ProcedureKind.MAPA);
        assertThat(notice.content().nature()).isEqualTo(ContractNature.SERVICES);
        assertThat(notice.content().platformUrl()).isEqualTo("http://www.maximilien.fr");
        LotContent lot = notice.content().lots().get(0);
        assertThat(lot.cpv()).isNull();
        assertThat(lot.estimatedValue()).isNull();
        assertThat(lot.period().months()).isEqualTo(12);
        assertThat(lot.places()).containsExactly("77");
        assertThat(lot.deadlines().offer())
                .as("a time without an offset is the buyer's time")
                .isEqualTo(new Deadline(
                        Instant.parse("2026-09-29T10:00:00Z"), ZoneOffset.ofHours(2), ZoneId.of("Europe/Paris")));
        assertThat(notice.criteria().get("LOT-0000"))
                .containsExactly(new AwardCriterion("Valeur technique", new java.math.BigDecimal("40")));
    }

    @Test
    void readsTheLotsOfTheNationalStandardForm() {
        Notice notice = BoampNotices.json(entry(
                Map.of("objet", "Analyseurs", "type_procedure", "OUVERT", "code_departement", List.of("1", "73")),
                """
                {"FNSimple":{"organisme":{"nomOfficiel":"Semcoda","codeIdentificationNational":"759 200 751 00130",
                 "ville":"Bourg-en-Bresse"},
                 "initial":{"communication":{"identifiantInterne":"A-7","urlProfilAch":"https://www.achatpublic.com"},
                 "procedure":{"dateReceptionOffres":"2026-12-08T12:00:00+01:00"},
                 "natureMarche":{"intitule":"Analyseurs","dureeMois":"33","valeurEstimee":{"valeur":"90 000,50"},
                 "typeMarche":{"fournitures":""},
                 "codeCPV":{"objetPrincipal":{"classPrincipale":"38112100"}}},
                 "lots":{"lot":[{"intitule":"Lot A","codeCPV":{"objetPrincipal":{"classPrincipale":"38112100"}}},
                 {"description":"Lot B","valeurEstimee":{"valeur":"30000"},
                  "codeCPV":{"objetPrincipal":{"classPrincipale":"38000000-5"}}}]}}}}"""));

        assertThat(notice.content().buyer())
                .isEqualTo(new Buyer("Semcoda", "75920075100130", "Bourg-en-Bresse", "FR", null));
        assertThat(notice.content().nature()).isEqualTo(ContractNature.SUPPLIES);
        assertThat(notice.content().procedure()).isEqualTo(ProcedureKind.OPEN);
        assertThat(notice.content().lots()).extracting(LotContent::key).containsExactly("LOT-0001", "LOT-0002");
        LotContent second = notice.content().lots().get(1);
        assertThat(second.title()).isEqualTo("Lot B");
        assertThat(second.cpv()).isEqualTo("38000000");
        assertThat(second.additionalCpvs()).containsExactly("38112100");
        assertThat(second.estimatedValue()).isEqualTo(Amount.of("30000"));
        assertThat(second.period().months()).isEqualTo(33);
        assertThat(second.places()).containsExactly("01", "73");
    }

    @Test
    void takesTheDeadlineOfTheRecordWhenTheFormHasNone() {
        Notice notice = BoampNotices.json(entry(
                Map.of(
                        "objet", "Transport scolaire",
                        "nomacheteur", "Région Réunion",
                        "datelimitereponse", "2026-10-26T08:00:00+00:00",
                        "code_departement", List.of("974")),
                "{\"MAPA\":{\"initial\":{}}}"));

        assertThat(notice.content().buyer().name()).isEqualTo("Région Réunion");
        assertThat(notice.content().lots().get(0).deadlines().offer())
                .as("the open data write UTC; the offset shown is the one of La Réunion")
                .isEqualTo(new Deadline(
                        Instant.parse("2026-10-26T08:00:00Z"), ZoneOffset.ofHours(4), ZoneId.of("Indian/Reunion")));
    }

    /** A real European notice, converted into JSON as the BOAMP publishes it. */
    @Test
    void readsAEuropeanNoticeInsideARecordLikeTheNoticeItself() throws Exception {
        String converted = "{\"EFORMS\":{\"ContractNotice\":" + asJson("cn_24_FRA_comments.xml") + "}}";

        Notice notice = BoampNotices.json(entry(Map.of("objet", "Espaces verts"), converted));

        NoticeReadingResult direct = new EformsNoticeReader().read(NoticeSamples.bytes("cn_24_FRA_comments.xml"));
        assertThat(notice).isEqualTo(Objects.requireNonNull(direct.notice()));
    }

    @Test
    void readsTheAnswerOfTheServiceWithOneRecordAndRefusesSeveral() {
        String one = entry(Map.of("objet", "Entretien", "nomacheteur", "Ville"), "{\"MAPA\":{\"initial\":{}}}");

        assertThat(BoampNotices.json("{\"total_count\":1,\"results\":[" + one + "]}")
                        .identity()
                        .noticeId())
                .isEqualTo("26-95337");
        assertThat(codes("{\"total_count\":2,\"results\":[" + one + "," + one + "]}"))
                .containsExactly("boamp.several-records");
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThat(codes("{\"a\":1}")).containsExactly("boamp.no-record");
        assertThat(codes("{\"idweb\":\"26-1\",")).containsExactly("document.not-json");
        assertThat(codes("[".repeat(100) + "]".repeat(100))).containsExactly("document.too-complex");
        assertThat(codes(entry(Map.of("nature", "ATTRIBUTION"), "{}"))).containsExactly("boamp.not-a-call");
        assertThat(codes(entry(Map.of(), "{\"NEW\":{}}"))).containsExactly("boamp.unknown-form");
        assertThat(codes(entry(Map.of(), "{\"MAPA\":{\"initial\":{}}}")))
                .as("without a buyer and an object there is no consultation")
                .contains("title.missing", "buyer.unnamed");
    }

    private static List<String> codes(String document) {
        return BoampNotices.JSON.read(BoampNotices.bytes(document)).flaws().stream()
                .map(Flaw::code)
                .toList();
    }

    private static String entry(Map<String, Object> fields, String data) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("idweb", "26-95337").put("nature", "APPEL_OFFRE").put("dateparution", "2026-09-02");
        fields.forEach((name, value) -> node.set(name, MAPPER.valueToTree(value)));
        node.put("donnees", data);
        return node.toString();
    }

    /** Converts as the open data do: attributes with @, texts with #text, repeated elements as a list. */
    private static String asJson(String sample) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        String text = NoticeSamples.text(sample).replaceAll("(?s)<!--.*?-->", "");
        Element root = factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        return node(root).toString();
    }

    private static tools.jackson.databind.JsonNode node(Element element) {
        ObjectNode node = MAPPER.createObjectNode();
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            Node attribute = element.getAttributes().item(index);
            node.put("@" + attribute.getNodeName(), attribute.getNodeValue());
        }
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                var known = node.get(inner.getTagName());
                if (known == null) {
                    node.set(inner.getTagName(), node(inner));
                } else if (known instanceof ArrayNode list) {
                    list.add(node(inner));
                } else {
                    node.set(
                            inner.getTagName(),
                            MAPPER.createArrayNode().add(known).add(node(inner)));
                }
            }
        }
        if (!leaf) {
            return node;
        }
        String text = element.getTextContent();
        return node.isEmpty() ? MAPPER.getNodeFactory().stringNode(text) : node.put("#text", text);
    }
}
