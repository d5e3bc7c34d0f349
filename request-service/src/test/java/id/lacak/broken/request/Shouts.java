package id.lacak.broken.request;

class Shouts {

	void loudly() {
		System.out.println("!");
	}

}
