package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The kind of a record that is kept as a map inside an item. Its members are attributes like those of an entity, which
 * conditions and updates reach by {@link Attribute#at}.
 *
 * <pre>{@code
 * static final Attribute<Address, String> CITY = Attribute.of("city", Kinds.text(), Address::city);
 * static final Attribute<Address, String> FLOOR = Attribute.optional("floor", Kinds.text(), Address::floor);
 *
 * static final Nested<Address> ADDRESS_KIND =
 *         Nested.of("address", row -> new Address(row.get(CITY), row.find(FLOOR)), CITY, FLOOR);
 *
 * static final Attribute<Person, Address> ADDRESS = Attribute.of("address", ADDRESS_KIND, Person::address);
 * static final Condition IN_ROME = ADDRESS.at(CITY).is("Rome");
 * }</pre>
 *
 * @param <N> the record
 */
public final class Nested<N> extends Kind<N> {
    private final List<Attribute<N, ?>> members;
    private final List<Attribute<N, ?>> hidden;
    private final Function<Row, N> reader;

    private Nested(String name, Function<Row, N> reader, List<Attribute<N, ?>> members) {
        super(name);
        this.reader = reader;
        this.members = members;
        this.hidden = Attribute.hiddenOf(members);
    }

    /**
     * A kind of nested records.
     *
     * @param name for messages
     * @param reader from the members to the record
     */
    @SafeVarargs
    public static <N> Nested<N> of(String name, Function<Row, N> reader, Attribute<N, ?>... members) {
        var all = new ArrayList<Attribute<N, ?>>();
        for (var member : members) {
            all.add(member);
        }
        return new Nested<>(name, reader, List.copyOf(all));
    }

    /**
     * The stored form.
     *
     * @throws IllegalArgumentException when the record lacks a required member
     */
    @Override
    public AttributeValue write(N value) {
        var stored = new HashMap<String, AttributeValue>();
        for (var member : members) {
            if (!member.putInto(stored, value)) {
                throw new IllegalArgumentException("the %s lacks '%s'".formatted(this, member.name()));
            }
        }
        return AttributeValue.fromM(stored);
    }

    @Override
    @Nullable
    N parse(AttributeValue stored) {
        if (!stored.hasM()) {
            return null;
        }
        try {
            return reader.apply(new Row(stored.m()).without(hidden));
        } catch (IllegalStateException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }
}
