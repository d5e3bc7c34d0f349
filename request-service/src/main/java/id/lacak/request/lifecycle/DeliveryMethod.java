package id.lacak.request.lifecycle;

/** How information is handed over (<i>cara mendapatkan salinan</i>). */
public enum DeliveryMethod {

	EMAIL, PICKUP, POST, COURIER, FAX

}
