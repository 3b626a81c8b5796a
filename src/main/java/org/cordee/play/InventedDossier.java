package org.cordee.play;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * The documents of an invented buyer in three versions of forty files each, as a ZIP with folders, another ZIP inside of
 * it and odd names. The second version changes two files, adds one and leaves one out; the third moves the time limit.
 * The same consultation gives the same bytes.
 */
final class InventedDossier {

    static final int FILES = 40;

    static final String RULES = "1 - Administratif/Règlement de la consultation.pdf";
    static final String RULES_AS_TEXT = "1 - Administratif/Règlement de la consultation.docx";
    static final String CLAUSES = "1 - Administratif/CCAP.pdf";
    static final String FORMS = "1 - Administratif/Formulaires/";
    static final String OWN_FORM = FORMS + "Cadre de réponse insertion (à compléter).docx";
    static final String ESPD = "1 - Administratif/DUME/espd-request.xml";
    static final String PRICES = "3 - Financier/DPGF.xlsx";
    static final String ANSWERS = "0 - Questions/Questions et réponses n°1.pdf";
    static final String CALENDAR = "5 - Annexes/Calendrier prévisionnel.docx";

    private static final String PLANS = "4 - Plans/PLANS ÉTAGES.zip";
    private static final int FLOORS = 12;
    private static final int LOTS = 4;
    private static final int PHOTOS = 4;

    /** The charset in which a console of Windows writes names into a ZIP. */
    private static final Charset CONSOLE = Charset.forName("IBM850");

    private final InventedConsultation about;
    private final int version;
    private final List<BuyerFile> files = new ArrayList<>();
    private final InventedPriceFile.Made prices;

    private InventedDossier(InventedConsultation about, int version) {
        this.about = about;
        this.version = version;
        this.prices = InventedPriceFile.of(about.seed(), about.lot(), version > 1);
    }

    /**
     * Makes a version.
     *
     * @param about with the deadline of this version
     * @param version 1 to 3
     */
    static InventedDossier of(InventedConsultation about, int version) {
        InventedDossier made = new InventedDossier(about, version);
        made.write();
        return made;
    }

    private void write() {
        add("LISEZ-MOI.txt", text("Dossier de consultation. Les plans sont dans " + PLANS + "."));
        if (version > 1) {
            add(
                    ANSWERS,
                    PaperPdf.of(List.of(
                            "Questions et réponses n°1",
                            "",
                            "Question : quelle unité pour la ligne " + InventedPriceFile.CHANGED_LINE + " de la DPGF ?",
                            "Réponse : le mètre cube ; la DPGF est corrigée.")));
        }
        add(RULES, PaperPdf.of(InventedRules.paragraphs(about)));
        add(RULES_AS_TEXT, PaperDocx.of(InventedRules.paragraphs(about)));
        add(CLAUSES, PaperPdf.of(clauses()));
        add(
                "1 - Administratif/CCAP (annexe pénalités).docx",
                PaperDocx.of(List.of("Annexe au CCAP", "Pénalités de retard")));
        for (String form : List.of("DC1", "DC2", "DC4")) {
            add(FORMS + form + ".docx", blank(form));
        }
        add(FORMS + "Acte d'engagement (ATTRI1).docx", blank("ATTRI1"));
        add(OWN_FORM, ownForm());
        add(ESPD, InventedEspdRequest.of(about));
        for (int lot = 1; lot <= LOTS; lot++) {
            add("2 - Technique/CCTP/CCTP lot " + lot + ".docx", PaperDocx.of(chapter("CCTP du lot " + lot, lot)));
        }
        add("2 - Technique/Programme de l’opération.pdf", PaperPdf.of(chapter("Programme", 7)));
        add(PRICES, prices.bytes());
        add("3 - Financier/BPU travaux supplémentaires.xlsx", InventedPriceFile.unitPrices(about.seed()));
        add("3 - Financier/DQE.csv", text("N°;Désignation;U;Quantité\r\nS1;Dépose;u;4\r\nS2;Reprise;m²;12,5\r\n"));
        writePlans();
        writeAnnexes();
    }

    private void writePlans() {
        for (int floor = 0; floor < FLOORS; floor++) {
            add(
                    PLANS + "/Plan niveau " + floor + (floor == 0 ? " (entrée)" : "") + ".pdf",
                    PaperPdf.plan("Plan du niveau " + floor, 2 + dice(floor).nextInt(6)));
        }
    }

    private void writeAnnexes() {
        for (int photo = 1; photo <= PHOTOS; photo++) {
            add("5 - Annexes/Photos/façade " + photo + ".png", picture(photo));
        }
        add("5 - Annexes/Diagnostic amiante.pdf", PaperPdf.of(chapter("Diagnostic", 4)));
        if (version == 1) {
            add(CALENDAR, PaperDocx.of(List.of("Calendrier prévisionnel", "Début des travaux : à la notification")));
        }
        String oddly = "Plan d'accès  (v.déf).pdf";
        files.add(new BuyerFile("5 - Annexes/ " + oddly, "5 - Annexes/" + oddly, PaperPdf.plan("Plan d'accès", 3)));
        String asked = "Notice: sécurité? incendie.pdf";
        files.add(new BuyerFile(
                "5 - Annexes\\" + asked,
                "5 - Annexes/" + asked.replaceAll("[:?]", "-"),
                PaperPdf.of(chapter("Sécurité", 3))));
        String deep = "5 - Annexes/Concessionnaires/2025/Réponses/Électricité/";
        add(
                deep + "réponse " + "du gestionnaire du réseau ".repeat(4).strip() + ".pdf",
                PaperPdf.of(chapter("Réseau", 2)));
    }

    private void add(String path, byte[] bytes) {
        files.add(BuyerFile.of(path, bytes));
    }

    private List<String> clauses() {
        List<String> clauses = new ArrayList<>(chapter("Cahier des clauses administratives particulières", 12));
        clauses.add("");
        clauses.add("Article 14 - Pénalités");
        clauses.add("Le retard donne lieu à une pénalité de " + (version > 1 ? "150" : "100") + " euros par jour.");
        return clauses;
    }

    private List<String> chapter(String title, int paragraphs) {
        Random dice = dice(title.hashCode());
        List<String> chapter = new ArrayList<>(List.of(title, about.title(), ""));
        for (int at = 1; at <= paragraphs; at++) {
            chapter.add("Article " + at + " - Prescription " + (10 + dice.nextInt(90)));
            chapter.add("L'entreprise exécute la prestation selon les règles de l'art et en tient " + dice.nextInt(30)
                    + " relevés à la disposition du maître d'œuvre pendant toute la durée du chantier.");
            chapter.add("");
        }
        return chapter;
    }

    /** Returns a form of the State as a buyer sometimes retypes it: no known version. */
    private static byte[] blank(String form) {
        return new PaperDocx()
                .paragraph("Formulaire " + form + ", modèle de l'acheteur")
                .table(List.of("Nom commercial et dénomination sociale", "Numéro SIRET", "Adresse électronique"))
                .bytes();
    }

    private static byte[] ownForm() {
        return new PaperDocx()
                .paragraph("Cadre de réponse : insertion par l'activité économique")
                .control("Nom du groupement", "groupement")
                .control("Heures d'insertion proposées", "heures")
                .choice("Modalité", "modalite", List.of("Sous-traitance", "Mise à disposition", "Embauche directe"))
                .table(List.of("Dénomination sociale du mandataire", "Référent insertion"))
                .bytes();
    }

    private byte[] picture(int number) {
        BufferedImage picture = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        Random dice = dice(number);
        drawing.setColor(new Color(200, 215, 230));
        drawing.fillRect(0, 0, 160, 120);
        drawing.setColor(new Color(120 + dice.nextInt(80), 90, 70));
        drawing.fillRect(20, 30, 120, 80);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Random dice(int salt) {
        return new Random(about.seed() * 1_009 + salt);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the files in the order of the ZIP. */
    List<BuyerFile> files() {
        return List.copyOf(files);
    }

    BuyerFile file(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
    }

    InventedPriceFile.Made prices() {
        return prices;
    }

    int version() {
        return version;
    }

    InventedConsultation about() {
        return about;
    }

    /** Returns the paths that the API should report as changed against the version before, by the kind of the change. */
    Map<String, Set<String>> changes() {
        return switch (version) {
            case 2 ->
                Map.of(
                        "CHANGED", Set.of(CLAUSES, PRICES),
                        "ADDED", Set.of(ANSWERS),
                        "GONE", Set.of(CALENDAR));
            case 3 -> Map.of("CHANGED", Set.of(RULES, RULES_AS_TEXT));
            default -> Map.of();
        };
    }

    /** Returns the ZIP as the buyer's platform offers it, with files that systems add and that say nothing. */
    byte[] zip() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Map<String, byte[]> plans = new LinkedHashMap<>();
        for (BuyerFile file : files) {
            boolean plan = file.path().startsWith(PLANS + "/");
            if (plan) {
                plans.put(file.published().substring(PLANS.length() + 1), file.bytes());
                entries.putIfAbsent(PLANS, file.bytes());
            } else {
                entries.put(file.published(), file.bytes());
            }
        }
        entries.replace(PLANS, PaperZip.of(plans, CONSOLE));
        entries.put("__MACOSX/._LISEZ-MOI.txt", text("Mac OS X"));
        entries.put("5 - Annexes/Thumbs.db", text("thumbs"));
        return PaperZip.of(entries);
    }
}
