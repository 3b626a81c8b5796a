package org.cordee.play;

import static org.cordee.play.DemoEnterprises.MAINS_VERTES;
import static org.cordee.play.DemoEnterprises.MENUISERIE;
import static org.cordee.play.DemoEnterprises.METROPOLE;
import static org.cordee.play.DemoEnterprises.REGIE;
import static org.cordee.play.DemoEnterprises.TREMPLIN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.booklet.CallTerms;
import org.cordee.booklet.CheckingFacts;
import org.cordee.booklet.ContributingEntry;
import org.cordee.booklet.EntryContent;
import org.cordee.booklet.EntryContent.EntryFigure;
import org.cordee.booklet.EntryContent.EntryReference;
import org.cordee.booklet.EntryMaturity;
import org.cordee.booklet.OpeningCall;
import org.cordee.booklet.OpeningCall.NewCall;
import org.cordee.booklet.PublishingBooklet;
import org.cordee.booklet.PublishingEntryPhotos;
import org.cordee.booklet.PublishingEntryPhotos.PhotoTerms;
import org.cordee.booklet.ReadingCalls;
import org.cordee.booklet.ReadingCalls.CallLine;
import org.cordee.booklet.ReadingCalls.ContributionLine;
import org.cordee.booklet.ReadingContributions;
import org.cordee.booklet.ReviewingContribution;
import org.cordee.introduction.AskingIntroduction;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.introduction.ProfessionalContact;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Plays impact booklets: one is published with eight solutions, and a call for another one is open. A buyer asks for an
 * introduction from one of the solutions.
 */
@Component
class DemoBooklets {

    static final String WASTE = "Moins de déchets sur les chantiers";
    static final String SITES = "Faire vivre un site avant les travaux";

    private static final String COLLECTES = "Collectes Marchand";
    private static final String FONDATION = "Fondation Habiter";
    private static final String DRAWN = "Illustration dessinée pour la démonstration";
    private static final Duration WASTE_CLOSED = Duration.ofDays(12);
    private static final Duration SITES_OPEN = Duration.ofDays(18);
    private static final PageRequest ENOUGH = PageRequest.of(0, 100);

    /** Half of the structures send their text before the others. */
    private static final int FIRST_SENT = 4;

    private final List<DemoSolution> solutions = DemoSolution.all();
    private final DemoActors actors;
    private final OpeningCall opening;
    private final ContributingEntry contributing;
    private final PublishingEntryPhotos photos;
    private final ReviewingContribution reviewing;
    private final CheckingFacts checking;
    private final PublishingBooklet publishing;
    private final ReadingCalls calls;
    private final ReadingContributions contributions;
    private final AskingIntroduction introductions;

    DemoBooklets(
            DemoActors actors,
            OpeningCall opening,
            ContributingEntry contributing,
            PublishingEntryPhotos photos,
            ReviewingContribution reviewing,
            CheckingFacts checking,
            PublishingBooklet publishing,
            ReadingCalls calls,
            ReadingContributions contributions,
            AskingIntroduction introductions) {
        this.actors = actors;
        this.opening = opening;
        this.contributing = contributing;
        this.photos = photos;
        this.reviewing = reviewing;
        this.checking = checking;
        this.publishing = publishing;
        this.calls = calls;
        this.contributions = contributions;
        this.introductions = introductions;
    }

    void addTo(DemoScript script, Instant today) {
        waste(script, today);
        sites(script, today);
    }

    /** Nine structures were invited: eight contributed, one of them after changes were asked, and one declined. */
    private void waste(DemoScript script, Instant today) {
        DemoSolution changed = solution(TREMPLIN);
        List<DemoSolution> first = without(changed, solutions.subList(0, FIRST_SENT));
        List<DemoSolution> others = solutions.subList(FIRST_SENT, solutions.size());
        script.before(21, "booklet waste opened", () -> openWaste(today))
                .before(18, "booklet waste first texts", () -> {
                    first.forEach(this::addPicture);
                    first.forEach(this::send);
                    send(changed);
                })
                .before(17, "booklet waste first readings", () -> {
                    first.forEach(this::askFactCheck);
                    askChanges(changed, "Ajoutez une image du point de tri : on comprend mieux en voyant les bennes.");
                })
                .before(16, "booklet waste other texts", () -> {
                    addPicture(changed);
                    send(changed);
                    others.forEach(this::send);
                    decline(COLLECTES, "Nous n’avons rien d’assez abouti cette année.");
                })
                .before(15, "booklet waste other readings", () -> {
                    askFactCheck(changed);
                    others.forEach(this::askFactCheck);
                })
                .before(14, "booklet waste first facts confirmed", () -> first.forEach(this::confirm))
                .before(13, "booklet waste other facts confirmed", () -> {
                    confirm(changed);
                    others.forEach(this::confirm);
                })
                .before(7, "booklet waste published", this::publish)
                .before(2, "booklet waste introduction", this::askIntroduction);
    }

    private DemoSolution solution(String structure) {
        return solutions.stream()
                .filter(one -> one.structure().equals(structure))
                .findFirst()
                .orElseThrow();
    }

    private static List<DemoSolution> without(DemoSolution one, List<DemoSolution> some) {
        return some.stream().filter(other -> !other.equals(one)).toList();
    }

    private void openWaste(Instant today) {
        open(
                "CONSTRUCTION_WASTE",
                new CallTerms(
                        WASTE,
                        "Démonter, trier, remettre en œuvre",
                        "Huit structures de l’économie sociale et solidaire racontent ce qu’elles font des matériaux"
                                + " que l’on jette d’habitude : les démonter sans les casser, les trier, leur trouver une"
                                + " place. Chaque chiffre dit d’où il vient, et chaque structure a relu son texte."),
                day(today).getYear(),
                today.minus(WASTE_CLOSED),
                Stream.concat(solutions.stream().map(DemoSolution::structure), Stream.of(COLLECTES))
                        .toList());
    }

    /** Three structures are invited, and one has begun to write. */
    private void sites(DemoScript script, Instant today) {
        script.before(9, "booklet sites opened", () -> openSites(today))
                .before(4, "booklet sites draft", () -> draft(MAINS_VERTES, nursery()));
    }

    private void openSites(Instant today) {
        open(
                "TEMPORARY_SITE_USE",
                new CallTerms(
                        SITES,
                        "Jardins, ateliers et rendez-vous sur les terrains qui attendent",
                        "Entre l’achat d’un terrain et le premier coup de pelle, il se passe souvent deux ans. Racontez"
                                + " ce que vous y faites pousser, réparer ou apprendre, avec qui, et ce qu’il en reste"
                                + " après."),
                day(today).getYear(),
                today.plus(SITES_OPEN),
                List.of(MAINS_VERTES, REGIE, FONDATION));
    }

    /** @param closes about when the call ends: at the end of that working day, or of the next one */
    private void open(String theme, CallTerms terms, int edition, Instant closes, Collection<String> invited) {
        opening.open(
                actors.coordinator(),
                new NewCall(
                        theme,
                        edition,
                        terms,
                        day(WorkingDayEnd.notBefore(closes)),
                        invited.stream().map(actors::organisation).toList()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Deadline.PARIS);
    }

    private void send(DemoSolution solution) {
        Actor actor = actors.actor(solution.structure());
        UUID id = contribution(WASTE, solution.structure());
        contributing.submit(actor, id, contributions.own(actor, id).draftNumber(), solution.text());
    }

    private void addPicture(DemoSolution solution) {
        DemoSolution.Picture picture = solution.picture();
        if (picture != null) {
            photos.add(
                    actors.actor(solution.structure()),
                    contribution(WASTE, solution.structure()),
                    new PhotoTerms(picture.description(), picture.caption(), DRAWN, null, true),
                    picture.motif().png());
        }
    }

    private void askChanges(DemoSolution solution, String words) {
        UUID id = contribution(WASTE, solution.structure());
        reviewing.askChanges(actors.coordinator(), id, revision(solution, id), words);
    }

    private void askFactCheck(DemoSolution solution) {
        UUID id = contribution(WASTE, solution.structure());
        reviewing.askFactCheck(actors.coordinator(), id, revision(solution, id), solution.english());
    }

    private void confirm(DemoSolution solution) {
        UUID id = contribution(WASTE, solution.structure());
        checking.confirm(actors.actor(solution.structure()), id, revision(solution, id));
    }

    private void decline(String structure, String why) {
        contributing.decline(actors.actor(structure), contribution(WASTE, structure), why);
    }

    /** Publishes the solutions in the order of their file. */
    private void publish() {
        publishing.decide(
                actors.coordinator(),
                call(WASTE),
                solutions.stream()
                        .map(one -> contribution(WASTE, one.structure()))
                        .toList(),
                null);
    }

    /** Asks for an introduction to a structure whose solution the buyer has read. */
    private void askIntroduction() {
        introductions.ask(
                actors.actor(METROPOLE),
                new IntroductionRequest(
                                Ids.next(),
                                AskingParty.organisation(actors.organisation(METROPOLE)),
                                actors.organisation(MENUISERIE),
                                null,
                                "Nous rénovons 74 fenêtres en bois d’une école. Combien de temps faut-il entre la"
                                        + " dépose et la repose ?",
                                new ProfessionalContact(
                                        "Thomas Vasseur",
                                        "Acheteur, direction de la commande publique",
                                        DemoPeople.BUYER,
                                        "01 99 00 15 54"),
                                List.of())
                        .beganWith(contribution(WASTE, MENUISERIE)));
    }

    /** Returns the solution of a structure in the booklet about waste, once it is published. */
    UUID solutionOf(String structure) {
        return contribution(WASTE, structure);
    }

    private void draft(String structure, EntryContent text) {
        Actor actor = actors.actor(structure);
        UUID id = contribution(SITES, structure);
        contributing.saveDraft(actor, id, contributions.own(actor, id).draftNumber(), text);
    }

    /** Returns a text that still lacks its solution and the source of its figure. */
    private static EntryContent nursery() {
        return new EntryContent(
                "Une pépinière sur le terrain qui attend",
                "Pendant que le chantier se prépare, on élève sur place les plants qui seront plantés à la fin.",
                "Un terrain acheté reste fermé deux ans derrière sa clôture. À la livraison, les arbres arrivent de"
                        + " loin et reprennent mal.",
                "",
                "Un point d’eau\nUne convention d’occupation d’au moins dix-huit mois",
                EntryMaturity.PILOT,
                "",
                "",
                List.of(new EntryFigure("1 200", "plants élevés la première année", "", null)),
                List.of(new EntryReference("Friche du Rucher, Vaulx-en-Velin", "", null, "")),
                List.of("69"),
                List.of(),
                List.of("77310000"),
                "",
                List.of());
    }

    private int revision(DemoSolution solution, UUID contributionId) {
        return contributions
                .own(actors.actor(solution.structure()), contributionId)
                .revisions()
                .size();
    }

    private UUID call(String title) {
        return calls.list(actors.coordinator(), ENOUGH).stream()
                .filter(line -> line.title().equals(title))
                .map(CallLine::callId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(title));
    }

    private UUID contribution(String call, String structure) {
        UUID organisation = actors.organisation(structure);
        return calls.find(actors.coordinator(), call(call)).contributions().stream()
                .filter(line -> line.organisationId().equals(organisation))
                .map(ContributionLine::contributionId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(call + ": " + structure));
    }
}
