package org.cordee.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.document.ShareTable.ShareTableRow;
import org.cordee.document.StatedPaper;
import org.cordee.document.StatedPaper.StatedFact;
import org.cordee.document.StatedPaper.StatedFact.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the facts back from the signed texts of an agreement, its annexes and the powers, to compare them with other
 * papers. Only the lead may be told what they state.
 */
@Component
@Transactional(readOnly = true)
public class StatedInAgreement {

    private static final String SPACE = "[ \\u00A0\\u202F]";
    private static final String NUMBER = "(\\d{3}" + SPACE + "\\d{3}" + SPACE + "\\d{3}" + SPACE + "\\d{5})";

    private static final Pattern PARTY =
            Pattern.compile("- \\*\\*(.+?)\\*\\*(?:, SIRET" + SPACE + NUMBER + ")?, .*, " + "(mandataire|cotraitant)");
    private static final Pattern POWER_SIDE =
            Pattern.compile("(?:Le mandant|et le mandataire), (.+?)(?:, SIRET" + SPACE + NUMBER + ")?, .*");
    private static final Pattern ANNEX = Pattern.compile("- Annexe (\\d+), .*, empreinte `([0-9a-f]{64})`");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final int CELLS = 6;

    private final Agreements agreements;
    private final PowersOfAttorney powers;

    StatedInAgreement(Agreements agreements, PowersOfAttorney powers) {
        this.agreements = agreements;
        this.powers = powers;
    }

    /** Returns the signed papers of the agreement in force; none without such an agreement. */
    public List<StatedPaper> papers(UUID consortiumId) {
        return agreements
                .latest(consortiumId)
                .filter(Agreement::isInForce)
                .map(agreement -> Stream.of(
                                Stream.of(common(agreement)),
                                agreement.annexOrder().stream().map(signature -> annex(agreement, signature)),
                                powers.ofAgreement(agreement.id()).stream()
                                        .filter(power -> power.state() == PowerState.GRANTED)
                                        .map(power -> power(agreement, power)))
                        .flatMap(papers -> papers)
                        .toList())
                .orElse(List.of());
    }

    static StatedPaper common(Agreement agreement) {
        List<StatedFact> facts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String text = agreement.paper().text();
        text.lines().map(PARTY::matcher).filter(Matcher::matches).forEach(party -> {
            String name = unescaped(party.group(1));
            names.add(name);
            facts.addAll(StatedFact.ofMember(Objects.requireNonNullElse(party.group(2), ""), name));
            if (party.group(3).equals("mandataire")) {
                facts.add(new StatedFact(Kind.LEAD, "", name));
            }
        });
        text.lines()
                .map(ANNEX::matcher)
                .filter(Matcher::matches)
                .forEach(annex -> facts.add(hash(annex.group(1), annex.group(2))));
        facts.add(StatedFact.ofNames(names));
        facts.add(new StatedFact(
                Kind.POWER,
                "",
                power(text.contains("Le mandataire peut négocier"), text.contains("Il signe au nom des membres"))));
        return new StatedPaper(WritingAgreement.KIND, facts);
    }

    static StatedPaper annex(Agreement agreement, Signature signature) {
        String name = signature.party().name();
        String number = String.valueOf(agreement.annexNumber(signature));
        Stream<StatedFact> shares = signature
                .annex()
                .text()
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .filter(cells -> cells.length == CELLS && !cells[0].equals("Lot"))
                .flatMap(cells -> Stream.concat(
                        StatedFact.ofMember(cells[1], name).stream(),
                        StatedFact.ofShare(
                                unescaped(cells[0]),
                                new ShareTableRow(name, cells[1], cells[2], cells[3], cells[4], cells[5]))
                                .stream()));
        return new StatedPaper(
                "Annexe " + number + " de la convention, " + name,
                Stream.concat(Stream.of(hash(number, signature.annex().sha256())), shares)
                        .toList());
    }

    static StatedPaper power(Agreement agreement, PowerOfAttorney power) {
        String text = power.text();
        String name = agreement.of(power.organisationId()).orElseThrow().party().name();
        List<StatedFact> facts = new ArrayList<>();
        text.lines().map(POWER_SIDE::matcher).filter(Matcher::matches).forEach(side -> {
            String party = unescaped(side.group(1));
            facts.addAll(StatedFact.ofMember(Objects.requireNonNullElse(side.group(2), ""), party));
            if (side.group().startsWith("et")) {
                facts.add(new StatedFact(Kind.LEAD, "", party));
            }
        });
        facts.add(new StatedFact(
                Kind.POWER,
                "",
                power(text.contains("- négocier l’offre"), text.contains("- signer les modifications"))));
        return new StatedPaper("Pouvoir de " + name, facts);
    }

    private static StatedFact hash(String annex, String sha256) {
        return new StatedFact(Kind.HASH, annex, sha256);
    }

    private static String power(boolean negotiates, boolean amends) {
        return (negotiates ? "négocie" : "ne négocie pas") + ", "
                + (amends ? "signe les modifications" : "ne signe pas les modifications");
    }

    private static String unescaped(String written) {
        return ESCAPED.matcher(written).replaceAll("$1");
    }
}
