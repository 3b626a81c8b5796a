package org.cordee.organisation.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.IndexedOrganisation.IndexedEstablishment;

/**
 * Invents organisations with the proportions of a national directory: one in five belongs to the social economy, one in
 * forty has a convention, one in six has several establishments, and words of names are as unequal as in life.
 */
final class InventedOrganisations {

    private static final List<String> FIRST = List.of(
            "Association", "Société", "Atelier", "Maison", "Les Jardins", "Menuiserie", "Entreprise", "Comité",
            "Amicale", "Garage", "Boulangerie", "Transports", "Services", "Ressourcerie", "Régie", "Union", "Club", "Cabinet",
            "Peinture", "Plomberie", "Électricité", "Bâtiment", "Nettoyage", "Traiteur", "École", "Centre", "Foyer");
    private static final List<String> SECOND = List.of(
            "solidaire", "du Canal", "de l'Espoir", "des Deux Rives", "familiale", "sportive", "culturelle", "du Nord",
            "et Fils", "de France", "nouvelle", "générale", "de quartier", "des Lilas", "du Soleil", "Martin", "Dupont",
            "Bernard", "Petit", "Robert", "du Parc", "des Arts", "rurale", "de la Vallée", "populaire", "moderne");
    private static final List<String> CPV = Nomenclature.CPV.codes();
    private static final List<String> THEMES =
            List.of("dechets-de-chantier", "insertion-et-emploi", "transition-energetique", "usage-temporaire");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Random random;
    private int number;

    InventedOrganisations(Random random) {
        this.random = random;
    }

    List<IndexedOrganisation> next(int count) {
        List<IndexedOrganisation> some = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            some.add(organisation());
        }
        return some;
    }

    private IndexedOrganisation organisation() {
        number++;
        String siren = String.format("%09d", number);
        LegalForm form = random.nextInt(5) == 0
                ? LegalForm.ASSOCIATION
                : random.nextInt(50) == 0 ? LegalForm.SCOP : LegalForm.COMMERCIAL;
        int places = random.nextInt(6) == 0 ? 2 + random.nextInt(3) : 1;
        List<IndexedEstablishment> establishments = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            establishments.add(establishment(siren, place));
        }
        return new IndexedOrganisation(
                new UUID(number, random.nextLong()),
                siren,
                of(FIRST) + " " + of(SECOND) + " " + (random.nextInt(3) == 0 ? "de Ville " + commune() : number),
                form,
                Vocation.ENTERPRISE,
                EnterpriseSize.values()[random.nextInt(8) == 0 ? random.nextInt(5) : 0],
                String.format("%04dZ", 100 + random.nextInt(9000)),
                null,
                null,
                null,
                random.nextInt(300) == 0 ? DAY.minusYears(2) : null,
                null,
                form == LegalForm.ASSOCIATION,
                random.nextInt(10) == 0 ? random.nextBoolean() : null,
                null,
                random.nextInt(20) == 0,
                DAY,
                random.nextInt(15) == 0 ? Set.of(of(THEMES)) : Set.of(),
                random.nextInt(3) == 0 ? Set.copyOf(List.of(of(CPV), of(CPV))) : Set.of(of(CPV)),
                random.nextInt(50) == 0 ? Set.of(of(Areas.DEPARTMENTS)) : Set.of(),
                establishments);
    }

    private IndexedEstablishment establishment(String siren, int place) {
        int commune = commune();
        String department = Areas.DEPARTMENTS.get(commune % Areas.DEPARTMENTS.size());
        Areas.Point seat = Areas.seat(department);
        boolean insertion = random.nextInt(40) == 0;
        return new IndexedEstablishment(
                new UUID(number, place),
                siren + String.format("%05d", place + 1),
                null,
                "%05d".formatted(commune),
                "Ville " + commune,
                department,
                null,
                seat == null ? null : seat.latitude() + random.nextGaussian() * 0.3,
                seat == null ? null : seat.longitude() + random.nextGaussian() * 0.3,
                false,
                place == 0,
                insertion ? InsertionKind.values()[1 + random.nextInt(11)] : InsertionKind.NONE,
                insertion ? DAY.minusYears(1) : null,
                insertion ? DAY.plusMonths(random.nextInt(24) - 4) : null,
                random.nextInt(8) == 0 ? random.nextInt(3000) : null,
                null);
    }

    /** A few communes have most of the establishments. */
    private int commune() {
        return (int) (Math.abs(random.nextGaussian()) * 6000) + 1;
    }

    /** The first words of a list are far more frequent than the last ones. */
    private String of(List<String> words) {
        return words.get(Math.min(words.size() - 1, (int) (Math.abs(random.nextGaussian()) * words.size() / 3)));
    }
}
