package org.cordee.consortium.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cordee.shared.NumberInput;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Stores the fields of a form as they were typed and binds them again as if they were sent, so that even unreadable
 * values come back.
 */
@Component
class TypedFieldStore {

    private final RequestMappingHandlerAdapter binding;

    TypedFieldStore(RequestMappingHandlerAdapter binding) {
        this.binding = binding;
    }

    /** Returns the fields without those that the page adds itself. */
    public static Map<String, String> of(Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>(sent);
        typed.keySet().removeIf(name -> name.startsWith("_") || name.equals("action"));
        return typed;
    }

    /** Returns the form as the model's {@code form}, with its errors. */
    public BindingResult bindAgain(Object form, Map<String, String> typed) {
        WebDataBinder binder = new WebDataBinder(form, "form");
        Objects.requireNonNull(binding.getWebBindingInitializer()).initBinder(binder);
        NumberInput.register(binder);
        binder.bind(new MutablePropertyValues(new LinkedHashMap<>(typed)));
        return binder.getBindingResult();
    }
}
