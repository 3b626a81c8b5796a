package org.cordee.platform;

import jakarta.servlet.ServletRequest;
import jakarta.validation.Valid;
import java.beans.PropertyEditor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Binds the forms of all pages. A form that is a record is bound by its constructor alone, so that a request sets
 * nothing but its components.
 */
@Component
class FormBinding implements WebMvcRegistrations {

    private static final String FORM = "form";

    private final CheckedFields checked;

    FormBinding(CheckedFields checked) {
        this.checked = checked;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> initializers) {
                return new ServletRequestDataBinderFactory(initializers, getWebBindingInitializer()) {
                    @Override
                    protected FormBinder createBinderInstance(
                            @Nullable Object form, String name, NativeWebRequest request) {
                        return new FormBinder(form, name, FORM.equals(name) ? checked::of : UnaryOperator.identity());
                    }
                };
            }
        };
    }

    /**
     * Keeps a record in the model when one of its values cannot be read, with the errors. Spring's own binder keeps the
     * errors only, so that the page could not show the other values again.
     */
    static final class FormBinder extends ExtendedServletRequestDataBinder {

        private final Map<Class<?>, PropertyEditor> editors = new LinkedHashMap<>();
        private final UnaryOperator<ServletRequest> fields;
        private @Nullable AbstractPropertyBindingResult withForm;

        FormBinder(@Nullable Object form, String name) {
            this(form, name, UnaryOperator.identity());
        }

        /** @param fields returns the request whose fields the form has */
        FormBinder(@Nullable Object form, String name, UnaryOperator<ServletRequest> fields) {
            super(form, name);
            this.fields = fields;
            setDeclarativeBinding(form instanceof Record);
        }

        @Override
        public void registerCustomEditor(Class<?> type, PropertyEditor editor) {
            editors.put(type, editor);
            super.registerCustomEditor(type, editor);
        }

        @Override
        public void construct(ServletRequest request) {
            super.construct(fields.apply(request));
            setDeclarativeBinding(getTarget() instanceof Record);
            List<ObjectError> unreadable = getBindingResult().getAllErrors();
            if (getTarget() != null && !unreadable.isEmpty()) {
                AbstractPropertyBindingResult result = createBeanPropertyBindingResult();
                unreadable.stream().filter(FormBinder::isBindingFailure).forEach(result::addError);
                withForm = result;
                editors.forEach(super::registerCustomEditor);
                validateReadableValues();
            }
        }

        @Override
        public void bind(ServletRequest request) {
            super.bind(fields.apply(request));
        }

        /** Reports missing values together with unreadable ones, as Spring does for a form that is no record. */
        private void validateReadableValues() {
            ResolvableType type = getTargetType();
            if (type != null
                    && type.getSource() instanceof MethodParameter argument
                    && argument.hasParameterAnnotation(Valid.class)) {
                validate();
            }
        }

        private static boolean isBindingFailure(ObjectError error) {
            return error instanceof FieldError field && field.isBindingFailure();
        }

        @Override
        protected AbstractPropertyBindingResult getInternalBindingResult() {
            return withForm == null ? super.getInternalBindingResult() : withForm;
        }
    }
}
