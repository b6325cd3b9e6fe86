package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.JakartaValidation;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Nested;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The examples of docs/attributes.md. */
class AttributesGuideTest {
    // [address]
    record Address(String city, Optional<String> floor) {
        static final Attribute<Address, String> CITY = Attribute.of("city", Kinds.text(), Address::city);
        static final Attribute<Address, String> FLOOR = Attribute.optional("floor", Kinds.text(), Address::floor);

        static final Nested<Address> KIND =
                Nested.of("address", row -> new Address(row.get(CITY), row.find(FLOOR)), CITY, FLOOR);
    }
    // [end]

    // [email]
    record Email(String text) {
        static final Kind<Email> KIND = Kinds.text().as(Email::new, Email::text);
    }
    // [end]

    // [person]
    record Person(String id, Email mail, Set<String> groups, Address home, List<Address> others, String language) {
        static final Attribute<Person, String> ID =
                Attribute.<Person, String>of("id", Kinds.text(), Person::id).readOnly();
        static final Attribute<Person, Email> MAIL = Attribute.of("mail", Email.KIND, Person::mail);
        static final Attribute<Person, Set<String>> GROUPS =
                Attribute.of("groups", Kinds.set(Kinds.text()), Person::groups);
        static final Attribute<Person, Address> HOME = Attribute.of("home", Address.KIND, Person::home);
        static final Attribute<Person, List<Address>> OTHERS =
                Attribute.of("others", Kinds.list(Address.KIND), Person::others);
        static final Attribute<Person, String> LANGUAGE = Attribute.<Person, String>of(
                        "language", Kinds.text(), Person::language)
                .orElse("en");
        static final Attribute<Person, String> DOMAIN = Attribute.<Person, String>of(
                        "domain", Kinds.text(), person -> person.mail().text().replaceFirst(".*@", ""))
                .hidden();

        static final EntityType<Person> PERSON = EntityType.<Person>named("person")
                .key("PERSON#{id}", "PERSON")
                .index("byDomain", "DOMAIN#{domain}", "{id}")
                .attributes(ID, MAIL, GROUPS, HOME, OTHERS, LANGUAGE, DOMAIN)
                .readBy(row -> new Person(
                        row.get(ID),
                        row.get(MAIL),
                        row.get(GROUPS),
                        row.get(HOME),
                        row.get(OTHERS),
                        row.get(LANGUAGE)));
    }
    // [end]

    private final Person ann = new Person(
            "ann", new Email("ann@example.org"), Set.of(), new Address("Rome", Optional.empty()), List.of(), "it");

    @Test
    void what_is_absent_hidden_or_in_old_items() {
        // [person-item]
        var item = new HashMap<>(Person.PERSON.toItem(ann));
        assertThat(item).doesNotContainKey("groups"); // DynamoDB has no empty set
        assertThat(item).containsEntry("domain", AttributeValue.fromS("example.org"));

        item.remove("language"); // as if written before there were languages
        var read = Person.PERSON.fromItem(item);
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.groups()).isEmpty();
        // [end]
    }

    @Test
    void members_are_named_by_their_path() {
        // [member]
        Condition inRome = Person.HOME.at(Address.CITY).is("Rome");
        // [end]
        assertThat(inRome).isInstanceOf(Condition.Compared.class);
        assertThat(Person.HOME.at(Address.CITY).name()).isEqualTo("home.city");
    }

    @Test
    void what_cannot_be_read_is_named() {
        // [unreadable]
        var item = new HashMap<>(Person.PERSON.toItem(ann));
        item.put("mail", AttributeValue.fromN("7"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Person.PERSON.fromItem(item))
                .withMessage("item PERSON#ann / PERSON has no attribute 'mail' of the expected type");
        // [end]
    }

    // [checked]
    record Rating(@NotBlank String book, long stars) {
        static final EntityType<Rating> RATING = EntityType.<Rating>named("rating")
                .key("BOOK#{book}", "RATING")
                .text("book", Rating::book)
                .number("stars", Rating::stars)
                .checkedBy(JakartaValidation.by(
                        Validation.buildDefaultValidatorFactory().getValidator()))
                .checkedBy(rating -> {
                    if (rating.stars() > 5) {
                        throw new IllegalArgumentException("a rating has five stars at most");
                    }
                })
                .readBy(row -> new Rating(row.text("book"), row.number("stars")));
    }
    // [end]

    @Test
    void what_breaks_a_rule_is_not_written() {
        // [rules-broken]
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> Rating.RATING.toItem(new Rating(" ", 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rating.RATING.toItem(new Rating("dune", 6)))
                .withMessage("a rating has five stars at most");
        // [end]
    }

    // [held]
    record Loan(String id, Rating rating) {
        static final Attribute<Rating, String> BOOK = Attribute.of("book", Kinds.text(), Rating::book);

        static final EntityType<Loan> LOAN = EntityType.<Loan>named("loan")
                .key("LOAN#{id}", "LOAN")
                .text("id", Loan::id)
                .attribute(BOOK.from(Loan::rating))
                .readBy(row -> new Loan(row.text("id"), new Rating(row.get(BOOK), 0)));
    }
    // [end]

    @Test
    void attributes_of_a_held_record_are_shared() {
        var loan = new Loan("1", new Rating("dune", 0));

        assertThat(Loan.LOAN.fromItem(Loan.LOAN.toItem(loan))).isEqualTo(loan);
    }
}
