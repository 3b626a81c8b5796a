package org.cordee.platform;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows every component on one page, for tests and for visual checks. */
@Controller
class GalleryController {

    private final BusinessClock clock;

    GalleryController(BusinessClock clock) {
        this.clock = clock;
    }

    public record Step(String name, String url, String note) {}

    public record Share(String name, BigDecimal percent) {}

    public record StateCount(String name, int count, int late, String url) {}

    public record Finding(
            String level,
            String ruleId,
            String article,
            String title,
            String text,
            List<String> remedies,
            Map<String, String> evidence,
            String url,
            String action) {}

    public record Line(String question, String answer, String url) {}

    public record Happening(String title, String text, String stage) {}

    public record Tab(String key, String name, String url, Integer count) {}

    public record Form(String name, String amount, String text) {}

    @GetMapping("/about/gallery")
    String gallery(Model model) {
        model.addAttribute("form", new Form("Rives vertes", "1 234,50", "Un texte"));
        return filled(model);
    }

    @PostMapping("/about/gallery")
    String refuse(@ModelAttribute("form") Form form, BindingResult errors, Model model) {
        errors.rejectValue("amount", "shared.amount.more-than-cents", new Object[] {"12,345"}, null);
        errors.reject("account.last-administrator");
        return filled(model);
    }

    private String filled(Model model) {
        Instant now = clock.now();
        model.addAttribute("now", now);
        model.addAttribute("soon", now.plus(Duration.ofDays(5)));
        model.addAttribute("later", now.plus(Duration.ofDays(24)));
        model.addAttribute("urgent", now.plus(Duration.ofHours(20)));
        model.addAttribute("kinds", List.of("GE", "PME", "SCOP", "EI", "EA", "GEIQ"));
        model.addAttribute(
                "steps",
                List.of(
                        new Step("Le lot", "/", "Lot 2"),
                        new Step("Les créneaux", null, null),
                        new Step("Les candidats", null, null),
                        new Step("Le contrôle", null, null)));
        model.addAttribute(
                "shares",
                List.of(
                        new Share("Bâtisseurs Valmont", new BigDecimal("61")),
                        new Share("Rebâtir", new BigDecimal("17.5")),
                        new Share("Les Mains Vertes", new BigDecimal("21.5"))));
        model.addAttribute(
                "states",
                List.of(
                        new StateCount("Recherche", 4, 0, "/consortia"),
                        new StateCount("Invitations", 6, 2, "/consortia")));
        model.addAttribute(
                "finding",
                new Finding(
                        "warn",
                        "T-10",
                        "R2142-27",
                        "Il manque 114 heures",
                        "L’offre prévoit 3 300 heures.",
                        List.of("Mettre 114 h à disposition"),
                        Map.of("Heures", "3 300 h"),
                        "/consortia",
                        "Simuler"));
        model.addAttribute(
                "task",
                new TaskCard(
                        "task_AnswerInvitation",
                        "Orme Réemploi",
                        "",
                        "/tasks",
                        false,
                        now.plus(Duration.ofDays(3)),
                        3,
                        true));
        model.addAttribute(
                "lateTask",
                new TaskCard("task_WriteSection", "Orme Réemploi", "Insertion", "/tasks", true, null, 20, false));
        model.addAttribute(
                "answers", List.of(new Line("Votre part", "15,00 %", "/"), new Line("Total", "72 000,00 €", null)));
        model.addAttribute(
                "events",
                List.of(
                        new Happening("Convention signée", "Hier", "on"),
                        new Happening("Corrections demandées", "Aujourd’hui", "at"),
                        new Happening("Dépôt", "bientôt", "")));
        model.addAttribute("tabs", List.of(new Tab("a", "Vue d’ensemble", "/", null), new Tab("b", "Parts", "/", 2)));
        model.addAttribute(
                "crumbs", List.of(new Step("Groupements", "/consortia", null), new Step("Orme Réemploi", null, null)));
        model.addAttribute("notes", Arrays.asList(now, null, null, null, null, null, null, null));
        model.addAttribute("total", Amount.of("2184500.00"));
        model.addAttribute("page", new PageImpl<>(List.of("x", "y"), PageRequest.of(1, 20), 214));
        return "web/gallery";
    }
}
