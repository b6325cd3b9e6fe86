package org.quarknotes.dynamo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record with nested records, sets, a default and a hidden attribute, for tests. */
record Person(
        String name,
        Set<String> groups,
        Optional<Set<Long>> luckyNumbers,
        Address address,
        List<Address> earlier,
        @Nullable String language) {
    record Address(@Nullable String city, Optional<String> floor, Set<String> residents) {}

    static final Attribute<Address, String> CITY = Attribute.of("city", Kinds.text(), Address::city);
    static final Attribute<Address, String> FLOOR = Attribute.optional("floor", Kinds.text(), Address::floor);
    static final Attribute<Address, Set<String>> RESIDENTS =
            Attribute.of("residents", Kinds.set(Kinds.text()), Address::residents);
    static final Nested<Address> ADDRESS_KIND = Nested.of(
            "address", row -> new Address(row.get(CITY), row.find(FLOOR), row.get(RESIDENTS)), CITY, FLOOR, RESIDENTS);

    static final Attribute<Person, String> NAME = Attribute.of("name", Kinds.text(), Person::name);
    static final Attribute<Person, Set<String>> GROUPS =
            Attribute.of("groups", Kinds.set(Kinds.text()), Person::groups);
    static final Attribute<Person, Set<Long>> LUCKY_NUMBERS =
            Attribute.optional("luckyNumbers", Kinds.set(Kinds.number()), Person::luckyNumbers);
    static final Attribute<Person, Address> ADDRESS = Attribute.of("address", ADDRESS_KIND, Person::address);
    static final Attribute<Person, List<Address>> EARLIER =
            Attribute.of("earlier", Kinds.list(ADDRESS_KIND), Person::earlier);
    static final Attribute<Person, String> LANGUAGE =
            Attribute.of("language", Kinds.text(), Person::language).orElse("en");
    static final Attribute<Person, String> FOLDED = Attribute.<Person, String>of(
                    "folded", Kinds.text(), person -> person.name().toUpperCase(Locale.ROOT))
            .hidden();

    static final EntityType<Person> PERSON = EntityType.<Person>named("person")
            .key("PERSON#{name}", "PERSON")
            .index("byName", "NAME#{folded}", "{name}")
            .attributes(NAME, GROUPS, LUCKY_NUMBERS, ADDRESS, EARLIER, LANGUAGE, FOLDED)
            .readBy(row -> new Person(
                    row.get(NAME),
                    row.get(GROUPS),
                    row.find(LUCKY_NUMBERS),
                    row.get(ADDRESS),
                    row.get(EARLIER),
                    row.get(LANGUAGE)));
}
