package org.quarknotes.local.benchmarks.records;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** The nested bean of {@link OrderBean}. */
@DynamoDbBean
public class AddressBean {
    private @Nullable String street;
    private @Nullable String city;
    private @Nullable String postcode;

    public @Nullable String getStreet() {
        return street;
    }

    public void setStreet(String value) {
        street = value;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(String value) {
        city = value;
    }

    public @Nullable String getPostcode() {
        return postcode;
    }

    public void setPostcode(String value) {
        postcode = value;
    }

    static AddressBean of(Order.Address address) {
        var bean = new AddressBean();
        bean.street = address.street();
        bean.city = address.city();
        bean.postcode = address.postcode();
        return bean;
    }
}
