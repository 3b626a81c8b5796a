package org.cordee.platform;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the help page: first steps, frequent questions and the glossary, all from the message bundles. */
@Controller
class HelpController {

    /** The words of the glossary: {@code web.term.<code>} and {@code web.term.<code>.text} in the bundles. */
    static final List<String> TERMS = List.of(
            "agreement",
            "application",
            "approval",
            "capacity",
            "essential-task",
            "ess",
            "evidence",
            "exposure",
            "fee",
            "freeze",
            "grouping",
            "insertion",
            "joint",
            "lead",
            "lot",
            "memo",
            "nda",
            "notice",
            "package",
            "partner",
            "payment",
            "power",
            "price-schedule",
            "receipt",
            "reserved",
            "several",
            "share",
            "signatory",
            "slot",
            "subcontractor",
            "target",
            "waiver");

    private static final List<String> QUESTIONS =
            List.of("without-account", "link", "prices", "change", "late", "deposit");

    private final MessageSource texts;
    private final WebSettings settings;

    HelpController(MessageSource texts, WebSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping("/help")
    String help(Locale locale, Model model) {
        Comparator<String> byWord = Comparator.comparing(
                code -> texts.getMessage("web.term." + code, new Object[0], locale), Collator.getInstance(locale));
        model.addAttribute("terms", TERMS.stream().sorted(byWord).toList());
        model.addAttribute("questions", QUESTIONS);
        model.addAttribute("contact", settings.contact());
        model.addAttribute("phone", settings.helpPhone());
        return "web/help";
    }
}
