package org.cordee.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditor;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.account.CheckPages;
import org.cordee.account.CurrentActor;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.platform.FormBinding.FormBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Shows a stored draft in its form when a page is opened with {@code ?resume=…}, exactly as if it had been sent and
 * refused; and deletes the draft when its form was sent and accepted.
 */
@Component
class DraftRestoration implements HandlerInterceptor {

    static final String RESUME = CheckPages.RESUME;

    /** Names the sent form, so that the page's script deletes its copy in the browser. */
    static final String SENT = "cordee-sent";

    private static final String AUTOSAVE = "Cordee-Autosave";
    private static final String FORM = "form";
    private static final Pattern ROW = Pattern.compile("(.*\\[[^\\]]*]\\.)[^.]*");
    private static final int SENT_SECONDS = 3_600;

    private final FormDrafts drafts;
    private final CurrentActor current;
    private final ObjectProvider<RequestMappingHandlerAdapter> binding;

    DraftRestoration(FormDrafts drafts, CurrentActor current, ObjectProvider<RequestMappingHandlerAdapter> binding) {
        this.drafts = drafts;
        this.current = current;
        this.binding = binding;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) {
            return;
        }
        if (request.getMethod().equals("GET")) {
            DraftKey.read(request.getParameter(RESUME))
                    .flatMap(key -> drafts.find(current.actor(), key))
                    .ifPresent(draft -> show(request, page, draft.fields()));
            return;
        }
        boolean draftItself = request.getRequestURI().contains("/form-drafts") || request.getHeader(AUTOSAVE) != null;
        if (isAccepted(page) && !draftItself) {
            DraftKey.read(request.getParameter("_draft")).ifPresent(key -> {
                drafts.delete(current.actor(), key);
                response.addCookie(sent(request, key));
            });
        }
    }

    /** Tells if the sent form was accepted: a redirect follows, or the page of a guest whose link is used up says so. */
    private static boolean isAccepted(ModelAndView page) {
        String view = Objects.toString(page.getViewName(), "");
        return view.startsWith("redirect:")
                ? !CheckPages.isBetween(view)
                : Boolean.TRUE.equals(page.getModel().get(FormDrafts.ACCEPTED));
    }

    private static Cookie sent(HttpServletRequest request, DraftKey key) {
        Cookie cookie = new Cookie(SENT, key.toString());
        cookie.setPath("/");
        cookie.setMaxAge(SENT_SECONDS);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private void show(HttpServletRequest request, ModelAndView page, DraftFields fields) {
        Map<String, Object> model = page.getModel();
        Object form = model.get(FORM);
        Object shown = model.get(BindingResult.MODEL_KEY_PREFIX + FORM);
        if (form == null || !(shown instanceof BindingResult stored)) {
            return;
        }
        Map<String, String[]> typed = new HashMap<>(fields.parameters());
        prices(fields, stored).forEach((name, value) -> typed.put(name, new String[] {value}));
        BindingResult result = bind(form.getClass(), stored, new TypedRequest(request, typed));
        if (result != null && result.getTarget() != null) {
            page.addObject(FORM, result.getTarget());
            page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, result);
        }
    }

    /** Binds the fields to a new form, as the same form is bound when it is sent. */
    private @Nullable BindingResult bind(Class<?> type, BindingResult stored, HttpServletRequest typed) {
        FormBinder binder = type.isRecord() ? new FormBinder(null, FORM) : empty(type);
        if (binder == null) {
            return null;
        }
        if (stored instanceof DirectFieldBindingResult) {
            binder.initDirectFieldAccess();
        }
        Objects.requireNonNull(binding.getObject().getWebBindingInitializer()).initBinder(binder);
        PropertyEditorRegistry editors = stored.getPropertyEditorRegistry();
        if (editors != null) {
            for (Class<?> figure : List.of(BigDecimal.class, Integer.class)) {
                PropertyEditor editor = editors.findCustomEditor(figure, null);
                if (editor != null) {
                    binder.registerCustomEditor(figure, editor);
                }
            }
        }
        if (type.isRecord()) {
            binder.setTargetType(ResolvableType.forClass(type));
            binder.construct(typed);
        } else {
            binder.bind(typed);
        }
        return binder.getBindingResult();
    }

    private static @Nullable FormBinder empty(Class<?> type) {
        try {
            return new FormBinder(BeanUtils.instantiateClass(type), FORM);
        } catch (BeanInstantiationException needsMore) {
            return null;
        }
    }

    /**
     * Returns the stored prices of the form, which a draft never contains. A price in a row is used only if the rest of
     * the row is the same, so that no price moves to another row.
     */
    private static Map<String, String> prices(DraftFields fields, BindingResult stored) {
        Map<String, String> prices = new HashMap<>();
        for (String name : fields.prices()) {
            Matcher row = ROW.matcher(name);
            if (!row.matches() || isUnchanged(row.group(1), fields, stored)) {
                String value = text(stored, name);
                if (value != null) {
                    prices.put(name, value);
                }
            }
        }
        return prices;
    }

    private static boolean isUnchanged(String row, DraftFields fields, BindingResult stored) {
        return fields.values().entrySet().stream()
                .filter(field -> field.getKey().startsWith(row) && !DraftFields.isPrice(field.getKey()))
                .allMatch(field -> String.join("", field.getValue()).equals(text(stored, field.getKey())));
    }

    private static @Nullable String text(BindingResult stored, String name) {
        try {
            Object value = stored.getFieldValue(name);
            return value == null ? "" : value.toString();
        } catch (org.springframework.beans.BeansException noSuchRow) {
            return null;
        }
    }
}
