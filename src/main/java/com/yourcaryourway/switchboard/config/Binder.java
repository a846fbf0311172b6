package com.yourcaryourway.switchboard.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of a tree, and collects every problem on the way: a value that does not fit is replaced by its default, so
 * that the rest can be looked at too. One thread.
 */
final class Binder {
    private final List<Problem> problems;
    private final SecretFile secrets;

    Binder(List<Problem> problems) {
        this.problems = problems;
        this.secrets = new SecretFile(problems);
    }

    /**
     * The record that the tree describes; when there were problems, one that is only good for finding more of them.
     *
     * @param defaults stands in for what is wrong; complete
     * @return null when neither the tree nor the defaults fit
     */
    @Nullable Object bind(Class<?> record, JsonNode tree, JsonNode defaults, String path) {
        if (!tree.isObject()) {
            problems.add(new Problem(path, "must be a section with keys"));
            return defaults.isObject() ? bind(record, defaults, defaults, path) : null;
        }
        var components = record.getRecordComponents();
        unknown(tree, components, path);
        List<@Nullable Object> values = new ArrayList<>();
        boolean complete = true;
        for (var component : components) {
            var value = value(component, tree, defaults, path);
            complete &= value != null || isOptional(component);
            values.add(value);
        }
        return complete ? create(record, values, defaults, path) : null;
    }

    private void unknown(JsonNode tree, RecordComponent[] components, String path) {
        for (var entry : tree.properties()) {
            boolean known = Stream.of(components)
                    .anyMatch(component -> entry.getKey().equals(component.getName())
                            || (isSecret(component) && entry.getKey().equals(component.getName() + Key.FILE)));
            if (!known) {
                problems.add(new Problem(join(path, entry.getKey()), "is not a key"));
            }
        }
    }

    private @Nullable Object value(RecordComponent component, JsonNode tree, JsonNode defaults, String path) {
        var name = component.getName();
        var at = join(path, name);
        var given = isSecret(component) ? secrets.resolve(tree, path, name) : tree.path(name);
        var fallback = defaults.path(name);
        if (given.isMissingNode()) {
            if (!isOptional(component)) {
                problems.add(new Problem(at, "must be given"));
            }
            return null;
        }
        if (component.getType().isRecord()) {
            return bind(component.getType(), given, fallback, at);
        }
        if (component.getType() == List.class) {
            return list(Key.item(component.getGenericType()), given, at);
        }
        return scalar(component, given, fallback, at);
    }

    private @Nullable Object scalar(RecordComponent component, JsonNode given, JsonNode fallback, String at) {
        var value = Scalars.read(component.getType(), given);
        if (value.isEmpty()) {
            var is = isSecret(component) ? "" : ", is " + given;
            problems.add(new Problem(at, given.isNull() ? "has no value" : Scalars.form(component.getType()) + is));
            return Scalars.read(component.getType(), fallback).orElse(null);
        }
        return value.get();
    }

    private List<?> list(Class<?> item, JsonNode given, String at) {
        if (!given.isArray()) {
            problems.add(new Problem(at, "must be a list; [] is the empty one"));
            return List.of();
        }
        var items = new ArrayList<Object>();
        for (int i = 0; i < given.size(); i++) {
            var element = given.get(i);
            var index = at + "[" + i + "]";
            if (item.isRecord()) {
                var bound = bind(item, element, YamlText.empty(), index);
                if (bound != null) {
                    items.add(bound);
                }
            } else if (element.isTextual()) {
                items.add(element.textValue());
            } else {
                problems.add(new Problem(index, Scalars.form(item) + ", is " + element));
            }
        }
        return items;
    }

    private @Nullable Object create(Class<?> record, List<@Nullable Object> values, JsonNode defaults, String path) {
        try {
            return record.getDeclaredConstructors()[0].newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            if (!(refused.getCause() instanceof InvalidConfigException invalid)) {
                throw new IllegalStateException("cannot create " + record, refused);
            }
            invalid.problems().stream()
                    .map(problem -> path.isEmpty() ? problem : problem.under(path))
                    .filter(problem -> !isReported(problem.path()))
                    .toList()
                    .forEach(problems::add);
            return defaults.isEmpty() || record == Config.class ? null : bind(record, defaults, defaults, path);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot create " + record, impossible);
        }
    }

    /** Whether the value there was already refused, so that the rules ran on its default. */
    private boolean isReported(String path) {
        return problems.stream()
                .map(Problem::path)
                .anyMatch(known -> known.startsWith(path + "[") || known.equals(path));
    }

    private static boolean isSecret(RecordComponent component) {
        return component.isAnnotationPresent(Secret.class);
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
